import { describe, expect, it } from "vitest";
import { opened, refused, zoneLines } from "./open.ts";

const mapping = `
source: Harbour Conflict Data
id: no
text: notes
event: [sub, main]
kinds:
  Armed clash: assault clash
  Battles: assault
date: day
place: town
within: [province, state]
latitude: lat
longitude: lon
perpetrator: side_a
target: side_b
killed: dead
`;
const table = `no,day,main,sub,side_a,side_b,town,province,state,lat,lon,dead,notes
7,09 March 2031,Battles,Armed clash,Orlen Front,League of Velm,Tarvo,Sarr,Vostania,35.1,44.2,3,"The Orlen Front attacked the League of Velm near Tarvo."
8,2031-03-10,Battles,Unheard of,Orlen Front,,Tarvo,Sarr,Vostania,,,n/a,
`;

describe("coded rows", () => {
  it("are reports of their source: notes the text, each field a line with what it gives", async () => {
    const { lines, texts } = await opened("events.csv", table, { mapping });
    expect(lines).toEqual(["#7", "#8"]);
    expect(texts[0]?.data.outlet?.value).toBe("Harbour Conflict Data");
    expect(zoneLines(texts[0])[0]).toBe("body: The Orlen Front attacked the League of Velm near Tarvo.");
    const coded = texts.map((text) =>
      text?.zones.flatMap(({ coded: one }) =>
        one ? [`${one.gives} ${one.value} = ${text.text.slice(one.span.start, one.span.end)}`] : [],
      ),
    );
    expect(coded).toEqual([
      [
        "event assault clash = Armed clash",
        "date 2031-03-09 = 09 March 2031",
        "perpetrator Orlen Front = Orlen Front",
        "target League of Velm = League of Velm",
        "place Tarvo = Tarvo",
        "within Sarr = Sarr",
        "within Vostania = Vostania",
        "coordinates 35.1,44.2 = 35.1, 44.2",
        "killed 3 = 3",
      ],
      [
        "event assault = Battles",
        "date 2031-03-10 = 2031-03-10",
        "perpetrator Orlen Front = Orlen Front",
        "place Tarvo = Tarvo",
        "within Sarr = Sarr",
        "within Vostania = Vostania",
      ],
    ]);
    for (const text of texts) expect(text?.zones.reduce((at, { start, end }) => (start === at ? end : -1), 0)).toBe(text?.text.length);
  });

  it("join year, month and day, of which the last may be unknown", async () => {
    const yaml = "source: S\ntext: t\ndate: [y, m, d]\n";
    const { texts } = await opened("events.csv", "y,m,d,t\n2031,3,9,One.\n2031,3,0,Two.\n", { mapping: yaml });
    expect(texts.map((text) => text?.zones.find(({ coded }) => coded)?.coded?.value)).toEqual(["2031-03-09", "2031-03"]);
  });

  it.each([
    ["a column that is not there", mapping.replace("side_b", "side_c"), 'has no column "side_c"'],
    ["an unknown kind of event", mapping.replace("assault clash", "fight"), 'line 7: "fight" is no kind of event'],
    ["an unknown field", `${mapping}color: red\n`, 'line 17: unknown field "color"'],
    ["no source", "text: notes\n", "source is missing"],
  ])("are refused with %s", async (_, yaml, why) => {
    expect(await refused("events.csv", table, { mapping: yaml })).toMatch(/^bad-mapping/);
    expect(await refused("events.csv", table, { mapping: yaml })).toContain(why);
  });
});
