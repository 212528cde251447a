import { useEffect } from "react";

/** What the keyboard does everywhere, for the help. */
export const KEYS: readonly (readonly [string, string])[] = [
  ["j / k", "next / previous line of the list"],
  ["Enter", "open the line"],
  ["/", "filter"],
  ["a / x", "accept / reject the chosen finding"],
  ["u", "undo the last judgement"],
  ["Esc", "close, or leave a field"],
  ["?", "this help"],
];

interface Actions {
  readonly undo: () => void;
  readonly help: () => void;
}

/** Binds the keys above to the page; letters typed into fields stay letters. */
export function useKeys({ undo, help }: Actions): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      const target = event.target instanceof HTMLElement ? event.target : document.body;
      if (isField(target)) {
        if (event.key === "Escape") target.blur();
        return;
      }
      const act = ACTS[event.key] ?? { u: undo, "?": help }[event.key];
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener("keydown", pressed);
    return () => document.removeEventListener("keydown", pressed);
  }, [undo, help]);
}

const ACTS: Readonly<Record<string, () => void>> = {
  j: () => move(1),
  k: () => move(-1),
  "/": () => document.querySelector<HTMLElement>("main [data-filter]")?.focus(),
  a: () => document.querySelector<HTMLElement>("main [data-key='a']")?.click(),
  x: () => document.querySelector<HTMLElement>("main [data-key='x']")?.click(),
};

/** Moves the focus along the lines (`data-item`) of the list it is in, or of the page's first list. */
function move(step: 1 | -1): void {
  const focused = document.activeElement?.closest<HTMLElement>("[data-item]");
  const list = focused?.closest<HTMLElement>("[data-list]") ?? document.querySelector<HTMLElement>("main [data-list]");
  const items = [...(list ?? document).querySelectorAll<HTMLElement>("[data-item]")];
  const current = focused ?? list?.querySelector<HTMLElement>("[aria-current='true']") ?? undefined;
  const at = current ? items.indexOf(current) : step > 0 ? -1 : items.length;
  const next = items[Math.min(items.length - 1, Math.max(0, at + step))];
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
}

const isField = (element: HTMLElement): boolean => element.isContentEditable || ["INPUT", "TEXTAREA", "SELECT"].includes(element.tagName);
