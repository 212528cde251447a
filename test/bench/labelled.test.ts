import { expect, it } from "vitest";
import { labelledScores } from "../../bench/labelled/scores.ts";

it("the labelled case of our own wording is put together as its labels say, within the bars", async () => {
  const { reports, actors, incidents, origins } = await labelledScores();
  expect(reports).toBeGreaterThanOrEqual(60);
  expect(actors.items).toBeGreaterThanOrEqual(80);
  expect(actors.precision).toBeGreaterThanOrEqual(0.97);
  expect(actors.recall).toBeGreaterThanOrEqual(0.88);
  expect(incidents.precision).toBeGreaterThanOrEqual(0.95);
  expect(incidents.recall).toBeGreaterThanOrEqual(0.8);
  expect(origins.right / origins.of).toBeGreaterThanOrEqual(0.9);
}, 60_000);
