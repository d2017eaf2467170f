import { Buffer } from "node:buffer";
import { buffer } from "node:stream/consumers";
import { ZipFile } from "yazl";

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A ZIP file of these parts. */
export function packed(parts: Readonly<Record<string, string | Buffer>>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(parts)) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  return buffer(zip.outputStream);
}

/** The main part of a Word document, as whoever writes it by hand has it. */
export const documentXml = (body: string, prolog = ""): string =>
  `${prolog}<w:document ${W}><w:body>${body}</w:body></w:document>`;
export const docxOf = (body: string, prolog = ""): Promise<Buffer> =>
  packed({ "word/document.xml": documentXml(body, prolog) });
export const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
export const cells = (count: number): string => `<w:tc>${paragraph("a")}</w:tc>`.repeat(count);
