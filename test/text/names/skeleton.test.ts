import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nameForm } from "../../../src/text/names/name-parts.ts";
import { NamePool } from "../../../src/text/names/name-pool.ts";
import { romanised } from "../../../src/text/names/romanised.ts";
import { pairKeys, skeletons } from "../../../src/text/names/skeleton.ts";

describe("skeletons", () => {
  it.each([
    ["khazem", "ksm"],
    ["qaasem", "ksm"],
    ["fadhil", "sl"],
    ["fazil", "sl"],
  ])("of %s hold %s", (word, ending) => {
    expect(skeletons(word).some((skeleton) => skeleton.endsWith(ending))).toBe(true);
  });

  it("are few, whatever the word", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{0,60}$/), (word) => {
        expect(skeletons(word).length).toBeLessThanOrEqual(4);
      }),
    );
  });

  it("make full names meet by two words, and none of one word", () => {
    const shared = pairKeys(nameForm("Qadhim al-Sanawi")).filter((key) => pairKeys(nameForm("Kazem Tarik Sannawi")).includes(key));
    expect(shared.length).toBeGreaterThan(0);
    expect(pairKeys(nameForm("Sanawi"))).toEqual([]);
  });
});

describe("pools of names", () => {
  it("give those that may be meant and leave out the rest", () => {
    const pool = new NamePool(["Bodo Ilmer", "Kazem Sanawi", "Kalan Liberation Front"].map((name) => nameForm(name)));
    expect(pool.candidates(nameForm("Qasim al-Sannawi")).map((at) => pool.form(at).text)).toEqual(["Kazem Sanawi"]);
    expect(pool.candidates(nameForm("KLF")).map((at) => pool.form(at).text)).toEqual(["Kalan Liberation Front"]);
  });
});

describe("letters of other scripts", () => {
  it.each([
    ["Шеменко", "shemenko"],
    ["Őzgür", "ozgur"],
    ["قاسم", "qasm"],
    ["Đorđević", "dordevic"],
  ])("of %s are written %s", (word, latin) => {
    expect(romanised(word)).toBe(latin);
  });
});
