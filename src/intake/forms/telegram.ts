import { HearsayError } from "../../model/index.ts";
import { ITEM, itemBytes } from "./item.ts";
import { distinctSuffixes, MOST_PARTS, type Part } from "./member.ts";

type Loose = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Loose => typeof value === "object" && value !== null && !Array.isArray(value);

/** Whether parsed JSON is an export of Telegram: one chat (`result.json`), or all chats of an account. */
export const isTelegram = (value: unknown): value is Loose =>
  isRecord(value) &&
  ((Array.isArray(value["messages"]) && "type" in value) || (isRecord(value["chats"]) && Array.isArray(value["chats"]["list"])));

/** Every message with words, as a report of its channel; service messages and pictures without words are left out. */
export function telegramParts(value: Loose, name: string): readonly Part[] {
  const several = isRecord(value["chats"]);
  const chats = several ? ((value["chats"] as Loose)["list"] as unknown[]).filter(isRecord) : [value];
  const found = chats.flatMap((chat) => {
    const messages = Array.isArray(chat["messages"]) ? chat["messages"].filter(isRecord) : [];
    return messages.flatMap((message) => messageOf(chat, message, several));
  });
  if (found.length === 0)
    throw new HearsayError("empty", `${name} is an export of Telegram without a message that has words.`, "Export the messages as JSON.");
  if (found.length > MOST_PARTS)
    throw new HearsayError("too-large", `${name} has more than ${MOST_PARTS} messages.`, "Export it in parts, by date.");
  const suffixes = distinctSuffixes(found.map(({ suffix }) => suffix));
  return found.map(({ bytes }, index) => ({ kind: "member", suffix: suffixes[index] ?? "", bytes, mediaType: ITEM }));
}

function messageOf(chat: Loose, message: Loose, several: boolean): readonly { readonly suffix: string; readonly bytes: Uint8Array }[] {
  const words = wordsOf(message["text"]);
  if (message["type"] !== "message" || words.trim() === "") return [];
  const channel = text(chat["name"]) ?? text(chat["id"]) ?? "a chat";
  const author = text(message["author"]) ?? text(message["from"]);
  const forwarded = text(message["forwarded_from"]);
  const data = {
    outlet: channel,
    published: moment(message["date_unixtime"]) ?? text(message["date"]),
    modified: moment(message["edited_unixtime"]),
    byline: author === channel ? undefined : author,
  };
  const item = {
    from: "message",
    form: "text" as const,
    words,
    data: Object.fromEntries(Object.entries(data).filter((field): field is [string, string] => field[1] !== undefined)),
    ...(forwarded === undefined ? {} : { sourceLine: `Forwarded from ${forwarded}` }),
  };
  return [{ suffix: `#${several ? `${text(chat["id"]) ?? channel}/` : ""}${text(message["id"]) ?? "message"}`, bytes: itemBytes(item) }];
}

const text = (value: unknown): string | undefined =>
  typeof value === "string" && value.trim() !== "" ? value.trim() : typeof value === "number" ? String(value) : undefined;

/** Words of a message: a string, or pieces of which some are links, bold ... */
const wordsOf = (value: unknown): string =>
  Array.isArray(value)
    ? value
        .map((piece) => (typeof piece === "string" ? piece : isRecord(piece) && typeof piece["text"] === "string" ? piece["text"] : ""))
        .join("")
    : typeof value === "string"
      ? value
      : "";

/** Seconds since 1970 as an ISO time in UTC. */
function moment(value: unknown): string | undefined {
  const seconds = Number(text(value) ?? Number.NaN);
  return Number.isInteger(seconds) && seconds > 0 && seconds < 32_503_680_000
    ? `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`
    : undefined;
}
