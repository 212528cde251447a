import type { Datum, ReportData } from "../../src/model/index.ts";
import { check } from "../cases/check.ts";
import type { Settings } from "../cases/parse.ts";
import { read } from "./reader.ts";

const given = (value: string): Datum => ({ value, how: "given", from: "the case" });

const dataOf = (settings: Settings): ReportData => ({
  ...(settings.published ? { published: given(settings.published) } : {}),
  ...(settings.outlet ? { outlet: given(settings.outlet) } : {}),
  ...(settings.title ? { title: given(settings.title) } : {}),
  ...(settings.dateline ? { dateline: given(settings.dateline) } : {}),
});

check("reading", (text, settings) => read(text, dataOf(settings), settings.zone ?? "body"));
check("noise", (text, settings) => read(text, dataOf(settings), settings.zone ?? "body"));
