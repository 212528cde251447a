import { setTimeout } from "node:timers/promises";
import { type Command, InvalidArgumentError } from "commander";
import { HearsayError } from "../../model/index.ts";
import { type ReadOptions, readInto, summaryJson, withReadOptions } from "./read.ts";
import { type AddCommand, examples, optionsOf, printJson } from "./shell.ts";
import type { WebOptions } from "./web-options.ts";

type WatchOptions = ReadOptions & WebOptions & { readonly every: number; readonly once?: boolean };

/** `hearsay watch`: feeds and sitemaps again and again, each page they name fetched and read. */
export const addWatch: AddCommand = (program, shell) => {
  withReadOptions(
    program
      .command("watch")
      .description("fetch feeds or sitemaps and every page they name; then again, asking only for what changed, until stopped (Ctrl-C)")
      .argument("<feed...>", "web addresses of feeds (RSS, Atom, JSON) or sitemaps"),
  )
    .option("--every <minutes>", "pause between two rounds", minutes, 15)
    .option("--once", "one round, then end")
    .option("--recheck <minutes>", "ask again for a page that was fetched, to see edits, only after this time", minutes, 60)
    .addHelpText(
      "after",
      examples(
        [
          "hearsay watch https://news.example/feed.xml",
          "read what is new every quarter of an hour; an edited article becomes a new version of its report",
        ],
        ["hearsay watch --once https://news.example/feed.xml https://wire.example/sitemap.xml", "one round, as from cron"],
      ),
    )
    .action(async (feeds: readonly string[], _, command: Command) => {
      const options = optionsOf<WatchOptions>(command);
      const other = feeds.find((feed) => !/^https?:\/\//i.test(feed));
      if (other !== undefined)
        throw new HearsayError(
          "bad-value",
          `"${other}" is no web address.`,
          'Write it with https:// before it; files are read by "hearsay read".',
        );
      for (;;) {
        const summary = await readInto(shell, { ...options, fetch: true }, feeds, async (_, found) => found);
        if (options.json) printJson(shell, summaryJson(summary));
        if (options.once) return;
        await setTimeout(options.every * 60_000);
      }
    });
};

function minutes(value: string): number {
  if (!/^\d{1,6}$/.test(value)) throw new InvalidArgumentError("It must be a whole number of minutes.");
  return Number(value);
}
