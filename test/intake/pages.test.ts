import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { takeIn } from "../../src/intake/index.ts";
import type { Text } from "../../src/model/index.ts";

const folder = join(import.meta.dirname, "golden");

/** One line a zone: role, flags, the entry of a live blog, the words, the name of the rule; then the report data. */
function render(text: Text): string {
  const zones = text.zones.map((zone) => {
    const words = text.text.slice(zone.start, zone.end);
    const entry = zone.entry ? ` #${zone.entry.number} ${zone.entry.time ?? "no time"}` : "";
    return `${zone.role}${zone.flags ? ` ${zone.flags.join(" ")}` : ""}${entry} ${JSON.stringify(words)} <- ${zone.reason.split(":", 1)[0]}`;
  });
  const data = Object.entries(text.data).map(([field, datum]) => `${field} = ${datum.value} (${datum.how}, ${datum.from})`);
  return `${[...zones, "", ...data].join("\n")}\n`;
}

describe("pages read as a person reads them", () => {
  const pages = readdirSync(folder).filter((file) => /\.(?:txt|html)$/.test(file));
  test.each(pages)("%s", async (file) => {
    const { text } = takeIn({ bytes: readFileSync(join(folder, file)), name: file });
    for (const datum of Object.values(text.data)) {
      if (datum.span && !/^date /.test(datum.from))
        expect(text.text.slice(datum.span.start, datum.span.end).replace(/\s+/g, " ")).toBe(datum.value);
    }
    await expect(render(text)).toMatchFileSnapshot(join(folder, `${file}.zones`));
  });
});
