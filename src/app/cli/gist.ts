import { type Argument, type Finding, quantityWords } from "../../model/index.ts";

/** What a finding says, in a few words, for a list. */
export function gist(finding: Finding): string {
  switch (finding.kind) {
    case "actor":
      return joined(finding.actorKind, finding.name);
    case "place":
      return joined(finding.name, finding.within[0] && `in ${finding.within[0]}`);
    case "date":
      return /^[X-]+$/.test(finding.value) ? "no day worked out" : finding.value;
    case "count":
      return joined(quantityWords(finding.quantity), finding.of.words);
    case "office":
      return joined(
        finding.state === "current" ? undefined : finding.state,
        finding.title,
        finding.body && `of ${finding.body.words}`,
        `: ${finding.holder.words}`,
      );
    case "tie":
      return joined(finding.polarity === "negated" ? "not:" : undefined, finding.from.words, finding.type, finding.to.words);
    case "event":
      return joined(
        finding.polarity === "not" ? "not:" : undefined,
        finding.modality === "actual" ? undefined : finding.modality,
        finding.event,
        finding.mode,
      );
    case "relation":
      return joined(finding.hedge && `${finding.hedge.words}:`, finding.distance, finding.relation.replaceAll("-", " "));
    case "statement":
      return joined(who(finding.speaker), finding.polarity === "negated" ? "not:" : undefined, finding.act);
    case "commitment":
      return joined(finding.type, finding.from && `of ${finding.from.words}`, finding.status && `(${finding.status.replaceAll("-", " ")})`);
    case "forecast":
    case "position":
    case "motive":
      return joined(who(finding.by));
    case "wording":
      return joined(finding.polarity === "negated" ? "not:" : undefined, finding.load, finding.of && `: ${finding.of.words}`);
    case "source":
      return joined(finding.part, finding.name ?? finding.value);
    default:
      return finding satisfies never;
  }
}

const who = (speaker: Argument | "outlet" | undefined): string =>
  speaker === undefined
    ? "someone"
    : speaker === "outlet"
      ? "the outlet"
      : speaker.candidates
        ? `${speaker.words} (one of ${speaker.candidates.length})`
        : speaker.words;
const joined = (...parts: readonly (string | undefined)[]): string =>
  parts
    .filter((part) => part)
    .join(" ")
    .replaceAll(" : ", ": ");
