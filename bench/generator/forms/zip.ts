import { crc32, deflateRawSync } from "node:zlib";

/** One file to be packed. */
export interface Packed {
  readonly path: string;
  readonly content: string | Uint8Array;
  /** Written in place of the true size, as bombs do. */
  readonly claimed?: number;
  readonly encrypted?: boolean;
  readonly link?: boolean;
  /** Packed bytes are changed behind the check sum. */
  readonly broken?: boolean;
}

const bytesOf = (content: string | Uint8Array): Uint8Array => (typeof content === "string" ? new TextEncoder().encode(content) : content);

const numbers = (...fields: readonly (readonly [value: number, width: 2 | 4])[]): Buffer => {
  const buffer = Buffer.alloc(fields.reduce((sum, [, width]) => sum + width, 0));
  let at = 0;
  for (const [value, width] of fields) {
    if (width === 2) buffer.writeUInt16LE(value, at);
    else buffer.writeUInt32LE(value >>> 0, at);
    at += width;
  }
  return buffer;
};

/** A zip archive of these files, in their order. */
export function zipOf(files: readonly Packed[]): Uint8Array {
  const [locals, directory]: [Buffer[], Buffer[]] = [[], []];
  let at = 0;
  for (const file of files) {
    const content = bytesOf(file.content);
    const packed = deflateRawSync(content);
    if (file.broken) packed[Math.floor(packed.length / 2)] = (packed[Math.floor(packed.length / 2)] ?? 0) ^ 0x55;
    const path = new TextEncoder().encode(file.path);
    const common = numbers(
      [file.encrypted ? 1 : 0, 2],
      [8, 2],
      [0, 4],
      [crc32(content), 4],
      [packed.length, 4],
      [file.claimed ?? content.length, 4],
      [path.length, 2],
    );
    const local = Buffer.concat([numbers([0x04034b50, 4], [20, 2]), common, numbers([0, 2]), path, packed]);
    const mode = file.link ? 0xa1ff0000 : 0x81a40000;
    directory.push(
      Buffer.concat([
        numbers([0x02014b50, 4], [0x0314, 2], [20, 2]),
        common,
        numbers([0, 2], [0, 2], [0, 2], [0, 2], [mode, 4], [at, 4]),
        path,
      ]),
    );
    locals.push(local);
    at += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = numbers([0x06054b50, 4], [0, 2], [0, 2], [files.length, 2], [files.length, 2], [listed.length, 4], [at, 4], [0, 2]);
  return new Uint8Array(Buffer.concat([...locals, listed, end]));
}

/** A Word document of a heading and paragraphs. */
export function wordDocument(title: string, paragraphs: readonly string[], more: readonly Packed[] = []): Uint8Array {
  const run = (words: string, style = ""): string => `<w:p>${style}<w:r><w:t xml:space="preserve">${xml(words)}</w:t></w:r></w:p>`;
  const heading = run(title, '<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>');
  const space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  return zipOf([
    {
      path: "[Content_Types].xml",
      content:
        '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    },
    {
      path: "_rels/.rels",
      content:
        '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    },
    {
      path: "word/styles.xml",
      content: `<?xml version="1.0"?><w:styles ${space}><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style></w:styles>`,
    },
    {
      path: "word/_rels/document.xml.rels",
      content:
        '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>',
    },
    {
      path: "word/document.xml",
      content: `<?xml version="1.0"?><w:document ${space}><w:body>${heading}${paragraphs.map((words) => run(words)).join("")}</w:body></w:document>`,
    },
    ...more,
  ]);
}

/** Words with the marks of XML written as entities. */
export const xml = (words: string): string => words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
