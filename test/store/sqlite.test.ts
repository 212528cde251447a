import { openStore } from "../../src/store/sqlite/open.ts";
import { caseFolders } from "./case-folder.ts";
import { storeContract } from "./contract.ts";

const folder = caseFolders();
storeContract("SQLite", () => openStore(folder(), { create: true }));
