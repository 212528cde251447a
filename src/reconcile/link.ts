import { type FindingId, type Link, type LinkType, linkId } from "../model/index.ts";

/** A link with its reason. */
export const link = (type: LinkType, a: FindingId, b: FindingId, why: string): Link => ({
  kind: "link",
  id: linkId(type, a, b),
  type,
  a,
  b,
  why,
});
