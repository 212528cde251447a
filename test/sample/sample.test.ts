import { beforeAll, describe, expect, it } from "vitest";
import { readSample, type SampleAccount, sample } from "./account.ts";
import { whyNot } from "./checks.ts";
import { readExpected, sections } from "./expected.ts";

// SAMPLE_WHY=1 prints why each item that is marked notYet is not met.
const expected = readExpected(new URL("expected.yaml", sample));

describe("the account of the sample", () => {
  let account: SampleAccount;
  beforeAll(async () => {
    account = await readSample([...expected.reports.values()]);
  });

  for (const section of sections)
    describe(section, () => {
      for (const item of expected.items.filter((one) => one.section === section))
        it(`${item.notYet ? "(not yet) " : ""}${item.name}`, () => {
          const why = whyNot(item, account, expected);
          if (item.notYet) expect(why, `this is met now: take the mark notYet away from "${item.name}"`).toBeDefined();
          else expect(why, item.name).toBeUndefined();
        });
    });

  it("meets every item that is not marked, and no other", () => {
    const met = expected.items.filter((item) => whyNot(item, account, expected) === undefined).length;
    console.info(`sample account: ${met} of ${expected.items.length} items met`);
    if (process.env["SAMPLE_WHY"])
      console.info(
        expected.items.flatMap((item) => (item.notYet ? `${item.name}\n    ${whyNot(item, account, expected) ?? "met"}` : [])).join("\n"),
      );
    expect(met).toBe(expected.items.filter((item) => !item.notYet).length);
  });
});
