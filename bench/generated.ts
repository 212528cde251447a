import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const places = ["Tarvo", "Belm", "Osk", "Harn", "Middle Harbour", "Lower Dray", "Quill", "Sarn"];
const groups = ["the Orlen Front", "the Sand Brigade", "the Dray Guard", "the Lantern Column", "the Northern Shield"];
const people = ["Rashid Velt", "Lena Moor", "Omar Thane", "Ada Quist", "Karim Dorn"];
const outlets = ["Harbour Wire", "The Lamp", "The Mast"];
const days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

type Pick = <T>(list: readonly T[]) => T;

const sentences: readonly ((pick: Pick) => string)[] = [
  (pick) =>
    `Armed drones hit a fuel depot near ${pick(places)} on ${pick(days)}, killing ${pick(["two", "three", "four"])} guards, officials said.`,
  (pick) => `${capital(pick(groups))} said it carried out the attack on the depot.`,
  (pick) => `${capital(pick(groups))} denied any role in the raid on ${pick(places)}.`,
  (pick) => `"We did not fire the rockets," said ${pick(people)}, a spokesman for ${pick(groups)}.`,
  (pick) =>
    `A senior commander, speaking on condition of anonymity, told ${pick(outlets)} that ${pick(groups)} had ordered its fighters to halt attacks.`,
  (pick) => `The truce between ${pick(groups)} and ${pick(groups)} will end if the army enters ${pick(places)}, ${pick(people)} warned.`,
  (pick) => `Police arrested ${pick(["five", "six", "a dozen"])} men in ${pick(places)} on ${pick(days)} over the bombing.`,
  (pick) => `${pick(people)} met the governor of ${pick(places)} last week to discuss the release of prisoners.`,
  (pick) => `Residents of ${pick(places)} said shops had stayed closed since the shelling began, and that few trucks came through.`,
  () => "It was not clear who was behind the blast, and no group has claimed it.",
];

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Picks that depend on the seed alone (a linear congruential generator, Numerical Recipes). */
function picking(seed: number): Pick {
  let state = (seed * 2654435761 + 1) >>> 0;
  return (list) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return list[Math.floor((state / 2 ** 32) * list.length)] as (typeof list)[number];
  };
}

/** An invented report of about `words` words; the same for the same seed. */
export function generatedReport(seed: number, words = 600): string {
  const pick = picking(seed);
  const paragraphs: string[] = [];
  for (let count = 0; count < words; ) {
    const paragraph = [pick(sentences)(pick), pick(sentences)(pick), pick(sentences)(pick)].join(" ");
    count += paragraph.split(" ").length;
    paragraphs.push(paragraph);
  }
  const day = 1 + (seed % 28);
  return `Raid near ${pick(places)} leaves guards dead\n\n${pick(outlets)} - ${day} March 2029\n\n${paragraphs.join("\n\n")}\n`;
}

/** Writes `count` generated reports into a folder as `00000.txt` and so on. */
export function writeReports(folder: string, count: number, words = 600): void {
  mkdirSync(folder, { recursive: true });
  for (let seed = 0; seed < count; seed++)
    writeFileSync(join(folder, `${String(seed).padStart(5, "0")}.txt`), generatedReport(seed, words));
}
