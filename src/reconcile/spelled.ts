import { byCodeUnit } from "../model/index.ts";
import { saidMatch, surelySame } from "../text/names/match.ts";
import { type NameForm, nameForm } from "../text/names/name-parts.ts";
import { wholeKeys } from "../text/names/skeleton.ts";

/** A pair that spelling speaks for, with the reason as a sentence. */
export interface Spelled {
  readonly a: string;
  readonly b: string;
  readonly why: string;
}

/** Keys under which entities meet whose full names may be spellings of one. */
export const spellingKeys = (names: readonly string[]): readonly string[] => [
  ...new Set(names.flatMap((name) => wholeKeys(formOf(name)).map((key) => `sound:${key}`))),
];

/**
 * Pairs of differing full names that are spellings of one: the surest first, ties by name. As many words on both sides, each answering
 * to one by spelling: "Omar Tarik Velbari" and "Omar Velbari" may be father and son. A name that two others answer to is left to none
 * where those do not answer to each other.
 */
export function spelledAlike(names: readonly string[]): readonly Spelled[] {
  const ordered = [...new Set(names)].sort(byCodeUnit);
  const blocks = new Map<string, string[]>();
  for (const name of ordered)
    for (const key of spellingKeys([name])) {
      const block = blocks.get(key);
      if (block) block.push(name);
      else blocks.set(key, [name]);
    }
  const found = new Map<string, Spelled & { readonly score: number }>();
  for (const block of blocks.values())
    block.forEach((a, at) => {
      for (const b of block.slice(at + 1)) {
        const pair = found.has(`${a}\0${b}`) ? undefined : sure(a, b);
        if (pair) found.set(`${a}\0${b}`, pair);
      }
    });
  const answers = new Map<string, string[]>();
  for (const { a, b } of found.values())
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const)
      answers.set(one, [...(answers.get(one) ?? []), other]);
  const agreed = (name: string): boolean => {
    const others = answers.get(name) ?? [];
    return others.every((one, at) =>
      others.slice(at + 1).every((other) => found.has(one < other ? `${one}\0${other}` : `${other}\0${one}`)),
    );
  };
  return [...found.values()]
    .filter(({ a, b }) => agreed(a) && agreed(b))
    .sort((x, y) => y.score - x.score || byCodeUnit(x.a, y.a) || byCodeUnit(x.b, y.b));
}

function sure(a: string, b: string): (Spelled & { readonly score: number }) | undefined {
  const match = surelySame(formOf(a), formOf(b));
  return match && { a, b, score: match.score, why: `"${a}" and "${b}" are spellings of one name (${saidMatch(match)})` };
}

const forms = new Map<string, NameForm>();
/** Names repeat from report to report; so many are kept at hand. */
const AT_HAND = 4_000;

function formOf(name: string): NameForm {
  const known = forms.get(name);
  if (known) return known;
  const form = nameForm(name);
  if (forms.size >= AT_HAND) forms.clear();
  forms.set(name, form);
  return form;
}
