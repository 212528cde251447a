import type { NameForm } from "./name-parts.ts";
import { pairKeys, skeletons } from "./skeleton.ts";

/** Names that can be asked for those a name may be a spelling of, without a look at each. */
export class NamePool {
  readonly #forms: readonly NameForm[];
  readonly #blocks = new Map<string, number[]>();

  constructor(forms: readonly NameForm[]) {
    this.#forms = forms;
    forms.forEach((form, at) => {
      for (const key of keysOf(form)) {
        const block = this.#blocks.get(key);
        if (block) block.push(at);
        else this.#blocks.set(key, [at]);
      }
    });
  }

  /** The name at a place. */
  form(at: number): NameForm {
    return this.#forms[at] as NameForm;
  }

  /** Places of names that share a key, in order. */
  candidates(form: NameForm): readonly number[] {
    return [...new Set(keysOf(form).flatMap((key) => this.#blocks.get(key) ?? []))].sort((a, b) => a - b);
  }
}

/** Two skeletons of a full name, or a skeleton with up to one consonant less of a single word. */
function keysOf(form: NameForm): readonly string[] {
  const words = form.parts.length === 1 ? form.parts : [];
  const less = (skeleton: string): string[] =>
    skeleton.length < 3 ? [] : [...skeleton].map((_, at) => skeleton.slice(0, at) + skeleton.slice(at + 1));
  const single = words.flatMap(({ word }) => skeletons(word).flatMap((skeleton) => [skeleton, ...less(skeleton)]));
  return [...new Set([...pairKeys(form), ...single, ...(form.letters === undefined ? form.initials : [form.letters])])];
}
