import { type Note, note, type Zone } from "../../model/index.ts";
import { attribute, elements, isElement, rawText, type Tree } from "./tree.ts";

/** Characters of body below which a page shows too little to be a whole report. */
const LITTLE = 600;
/** Words of a notice that asks for payment or an account before the rest is shown. */
const WALL =
  /\b(?:subscribers? only|subscribe to (?:read|continue)|to continue reading|already a subscriber|(?:log|sign) in to (?:read|continue)|reserved for subscribers|nur für abonnenten|jetzt weiterlesen mit|réservé aux abonnés|pour lire la suite|exclusivo para (?:suscriptores|assinantes)|riservato agli abbonati|alleen voor abonnees|dostęp tylko dla)/i;

/**
 * What keeps a page from being read whole: a paywall (said by its JSON-LD or a notice beside a short text), a consent notice longer than the
 * text, nothing but the frame of a page that a script would fill. AMP pages are named so that their canonical address is looked at.
 */
export function accessNotes(tree: Tree, text: string, zones: readonly Zone[]): readonly Note[] {
  const size = (role: Zone["role"]) => zones.filter((zone) => zone.role === role).reduce((sum, zone) => sum + zone.end - zone.start, 0);
  const body = size("body");
  const notes: Note[] = [];
  const paid = elements(tree, ["script"]).some((script) => /"isAccessibleForFree"\s*:\s*"?false/i.test(rawText(script)));
  const wall = body < 3 * LITTLE && zones.some((zone) => zone.role !== "body" && WALL.test(text.slice(zone.start, zone.end)));
  if (paid || wall) notes.push(note("paywall", "The page says that its text is for subscribers; what was read may be only its beginning."));
  if (body < LITTLE && size("notice") > body)
    notes.push(note("cookie-wall", "The page shows more words about consent and subscription than text; save it again after consent."));
  else if (body === 0 && text !== "")
    notes.push(note("no-body", "No running text was found on the page; its words are kept as furniture."));
  if (isAmp(tree)) notes.push(note("amp", "The page is the AMP form of another page, which its canonical address names."));
  return notes;
}

const isAmp = (tree: Tree): boolean =>
  elements(tree, ["html"]).some((html) => isElement(html) && html.attrs.some(({ name }) => name === "amp" || name === "⚡")) &&
  elements(tree, ["link"]).some((link) => attribute(link, "rel").toLowerCase() === "canonical");
