import { config } from "zod";

// The content policy forbids code made from strings, which zod would otherwise try when the first schema is made: so this is imported first.
config({ jitless: true });
