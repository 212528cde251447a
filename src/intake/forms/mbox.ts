import { batch, distinctSuffixes, idSuffix, type Opened } from "./member.ts";

/** Where each message of an mbox file starts and ends: behind a `From ` line at the start of a line after an empty one. */
function messagesOf(bytes: Uint8Array): readonly { readonly start: number; readonly end: number }[] {
  const starts: { readonly line: number; readonly start: number }[] = [];
  for (let at = 0; at < bytes.length; ) {
    const end = lineEnd(bytes, at);
    if (isFromLine(bytes, at) && (at === 0 || emptyBefore(bytes, at))) starts.push({ line: at, start: end });
    at = end;
  }
  return starts.map(({ start }, index) => ({ start, end: starts[index + 1]?.line ?? bytes.length }));
}

const lineEnd = (bytes: Uint8Array, from: number): number => {
  const at = bytes.indexOf(10, from);
  return at < 0 ? bytes.length : at + 1;
};

const isFromLine = (bytes: Uint8Array, at: number): boolean =>
  bytes[at] === 70 && bytes[at + 1] === 114 && bytes[at + 2] === 111 && bytes[at + 3] === 109 && bytes[at + 4] === 32;

const emptyBefore = (bytes: Uint8Array, at: number): boolean =>
  bytes[at - 1] === 10 && (at === 1 || bytes[at - 2] === 10 || (bytes[at - 2] === 13 && bytes[at - 3] === 10));

const latin = new TextDecoder("latin1");

/** The messages of an mbox file, each under its Message-ID; lines quoted as `>From ` are put back. */
export function mboxParts(bytes: Uint8Array, from: number): Opened {
  const messages = messagesOf(bytes);
  const suffixes = distinctSuffixes(
    messages.map(({ start, end }, index) => {
      const head = latin.decode(bytes.subarray(start, Math.min(end, start + 16_384))).split(/\r?\n\r?\n/, 1)[0] ?? "";
      return idSuffix(/^message-id:\s*<?([^\s<>]{1,400})/im.exec(head)?.[1] ?? `message-${index + 1}`);
    }),
  );
  return batch(messages.length, from, (index) => {
    const { start = 0, end = 0 } = messages[index] ?? {};
    return { kind: "member", suffix: suffixes[index] ?? "", bytes: unquoted(bytes.subarray(start, end)), mediaType: "message/rfc822" };
  });
}

function unquoted(bytes: Uint8Array): Uint8Array {
  const words = latin.decode(bytes);
  if (!/^>+From /m.test(words)) return bytes.slice();
  return Uint8Array.from(Buffer.from(words.replace(/^>(>*From )/gm, "$1"), "latin1"));
}
