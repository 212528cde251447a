import { labelledScores } from "../labelled/scores.ts";
import type { Row, Topic } from "../topic.ts";

/** Actors, incidents and origins of a case of our own wording, against labels. */
export const labelled: Topic = {
  name: "labelled",
  about: "short reports of our own wording on three invented conflicts, against labels; argument `wrong`: what is wrong too",
  run: async ([wish]) => {
    const { reports, actors, incidents, origins } = await labelledScores();
    const row = (what: string, value: number, bar: number): Row => ({ what, value: value.toFixed(3), anchor: `at least ${bar}` });
    if (wish === "wrong") for (const line of [...incidents.wrong, ...origins.wrong]) console.log(line);
    return [
      row(`actors, ${actors.items} in ${reports} reports: B3 precision`, actors.precision, 0.97),
      row("actors: B3 recall", actors.recall, 0.88),
      row("incidents: pairwise precision", incidents.precision, 0.95),
      row("incidents: pairwise recall", incidents.recall, 0.8),
      row(`origins right of ${origins.of} statements`, origins.right / origins.of, 0.9),
    ];
  },
};
