import type { Token } from "../../text/document.ts";

/** Nouns for what carries words: a small closed class, by lemma. */
const DOCUMENTS = new Set([
  "statement",
  "letter",
  "report",
  "message",
  "communique",
  "communiqué",
  "tweet",
  "post",
  "memo",
  "memorandum",
  "document",
  "note",
  "article",
  "bulletin",
  "dispatch",
  "declaration",
  "leaflet",
  "notice",
  "video",
  "recording",
  "footage",
  "interview",
  "speech",
  "address",
  "investigation",
  "study",
  "readout",
  "cable",
  "text",
  "transcript",
  "poll",
  "survey",
  "indictment",
  "filing",
  "verdict",
  "ruling",
  "slogan",
  "banner",
  "placard",
]);

/** Whether a noun is something that words are written or recorded in: "statement", "letter", "video". */
export const isDocument = (token: Token): boolean =>
  (token.pos === "NOUN" || token.pos === "PROPN") && DOCUMENTS.has(token.lemma.toLowerCase());
