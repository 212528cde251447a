import { expect, it } from "vitest";
import { opened } from "./open.ts";

const english = "The Orlen Front struck a depot near Tarvo on Friday, and two of the guards were wounded, an official said.";
const languageOf = async (words: string, tag?: string) => {
  const { text } = await opened("a.html", `<html${tag ? ` lang="${tag}"` : ""}><body><article><p>${words}</p></article></body></html>`);
  return text?.data.language && `${text.data.language.value} ${text.data.language.how}`;
};

it.each([
  ["English is left unsaid", english, undefined, undefined],
  ["a page that says so is believed", english, "en-GB", "en-GB said"],
  ["English on a page that says otherwise", english, "ar", "en inferred"],
  [
    "Arabic on a page that says English",
    "قال مسؤول يوم الجمعة إن الجبهة هاجمت مستودعا قرب البلدة وإن اثنين من الحراس أصيبا بجروح خطيرة",
    "en",
    "ar inferred",
  ],
  [
    "Russian",
    "Представитель властей заявил в пятницу, что боевики атаковали склад у города и ранили двух охранников.",
    undefined,
    "ru inferred",
  ],
  [
    "Spanish",
    "Un portavoz dijo el viernes que los combatientes atacaron un almacén cerca de la ciudad y que dos guardias resultaron heridos.",
    undefined,
    "es inferred",
  ],
  [
    "German",
    "Ein Sprecher sagte am Freitag, die Kämpfer hätten ein Lager in der Nähe der Stadt angegriffen und zwei Wachen verletzt.",
    undefined,
    "de inferred",
  ],
  ["too few words to tell", "Zwei Wachen verletzt.", undefined, undefined],
])("language: %s", async (_, words, tag, wanted) => {
  expect(await languageOf(words, tag)).toBe(wanted);
});
