import type { FindingId } from "../model/index.ts";
import type { CaseReader } from "./case.ts";
import { ofKind } from "./facts.ts";
import type { Keyed, Layer } from "./layer.ts";
import { link } from "./link.ts";

/** Reports of one outlet (by their byline where they print one), or that retell it: each is linked to the least of them by `same-outlet`, so that agreement between them is not taken for two outlets. */
export function outletLayer(reader: CaseReader): Layer<readonly string[]> {
  return {
    name: "outlet",
    cap: 1,
    first: 1,
    kinds: ["link"],
    async nodes(report): Promise<readonly Keyed<readonly string[]>[]> {
      const facts = await reader.facts(report);
      if (!facts) return [];
      const nodes = new Map<FindingId, string[]>();
      const seen = new Set<string>();
      const byline = ofKind(facts, "source").find(({ part }) => part === "byline");
      for (const source of ofKind(facts, "source")) {
        const key =
          source.part === "outlet" || source.part === "origin" || source.part === "agency"
            ? reader.known.outlet(source.name, source.pack)
            : undefined;
        if (key === undefined || seen.has(key)) continue;
        seen.add(key);
        const stands = source.part === "outlet" ? (byline?.id ?? source.id) : source.id;
        nodes.set(stands, [...(nodes.get(stands) ?? []), `outlet:${key}`]);
      }
      const own = reader.known.outlet(facts.report.data.outlet?.value);
      const voice = byline ?? facts.voice;
      if (own !== undefined && !seen.has(own) && voice) nodes.set(voice.id, [...(nodes.get(voice.id) ?? []), `outlet:${own}`]);
      return [...nodes].map(([node, keys]) => ({ node, keys, digest: keys }));
    },
    settle: () => [],
    pair: (a, b) =>
      a.report === b.report ? [] : [link("same-outlet", a.node as FindingId, b.node as FindingId, "both come from one outlet")],
    owns: () => false,
  };
}
