import { deflateSync } from "node:zlib";

/** A line of print: its words, where it starts (points from the lower left), and the size of its letters. */
export interface Print {
  readonly words: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
}

/** A PDF of one font whose pages hold these lines; `extra` objects are put in as they are. */
export function pdfOf(
  pages: readonly (readonly Print[])[],
  extra: { readonly encrypt?: boolean; readonly stream?: (text: string) => Buffer } = {},
): Uint8Array {
  const font = 3 + pages.length * 2;
  const objects: Buffer[] = [
    Buffer.from("<< /Type /Catalog /Pages 2 0 R >>"),
    Buffer.from(`<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${3 + index * 2} 0 R`).join(" ")}] >>`),
  ];
  for (const [index, lines] of pages.entries()) {
    const text = lines
      .map(({ words, x, y, size = 10 }) => `BT /F1 ${size} Tf ${x} ${y} Td (${words.replace(/[\\()]/g, "\\$&")}) Tj ET`)
      .join("\n");
    const content = (extra.stream ?? ((words: string) => deflateSync(Buffer.from(words, "latin1"))))(text);
    objects.push(
      Buffer.from(
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${4 + index * 2} 0 R /Resources << /Font << /F1 ${font} 0 R >> >> >>`,
      ),
      Buffer.concat([Buffer.from(`<< /Length ${content.length} /Filter /FlateDecode >>\nstream\n`), content, Buffer.from("\nendstream")]),
    );
  }
  objects.push(Buffer.from("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"));
  if (extra.encrypt) objects.push(Buffer.from(`<< /Filter /Standard /V 1 /R 2 /O <${"41".repeat(32)}> /U <${"42".repeat(32)}> /P -4 >>`));
  const pieces: Buffer[] = [Buffer.from("%PDF-1.4\n")];
  const places: number[] = [];
  let at = 9;
  for (const [index, object] of objects.entries()) {
    const piece = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), object, Buffer.from("\nendobj\n")]);
    places.push(at);
    pieces.push(piece);
    at += piece.length;
  }
  const table = places.map((place) => `${`${place}`.padStart(10, "0")} 00000 n \n`).join("");
  const encrypt = extra.encrypt ? ` /Encrypt ${objects.length} 0 R /ID [<00><00>]` : "";
  pieces.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R${encrypt} >>\nstartxref\n${at}\n%%EOF\n`,
    ),
  );
  return new Uint8Array(Buffer.concat(pieces));
}

/** Paragraphs set in lines of at most `width` characters from the top down. */
export function column(
  paragraphs: readonly string[],
  { x, top, width }: { readonly x: number; readonly top: number; readonly width: number },
): Print[] {
  let y = top;
  return paragraphs.flatMap((paragraph) => {
    const lines = paragraph.match(new RegExp(`.{1,${width}}(?:\\s|$)`, "g")) ?? [];
    const set = lines.map((words) => {
      y -= 12;
      return { words: words.trim(), x, y };
    });
    y -= 8;
    return set;
  });
}
