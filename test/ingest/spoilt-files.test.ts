import { Buffer } from "node:buffer";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { extract } from "../support/extract.ts";
import { createPdfFile, setParagraph } from "../support/pdf-file.ts";
import { cells, docxOf, documentXml, packed, paragraph } from "../support/raw-docx.ts";

const PDF = createPdfFile([
  { words: setParagraph("銀行應備份資料。".repeat(9), { x: 72, y: 99, chars: 20 }) },
]);
const BODY = `${paragraph("銀行應備份資料。")}<w:tbl><w:tr>${cells(3)}</w:tr></w:tbl>`;
const PAGE = Buffer.from(
  "<meta charset=utf-8><h1>辦法</h1><p>銀行應備份資料<sup>1</sup>。</p><ol><li>甲<li>乙</ol><table><tr><th colspan=2>級<tr><td>一<td>二</table>",
);

type Edit = (whole: Buffer) => Buffer;

/** Some bytes taken away, and others put in their place, `at` a share of the way through. */
interface Damage {
  readonly at: number;
  readonly removed: number;
  readonly put: Uint8Array;
}

const damage: fc.Arbitrary<Damage> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  removed: fc.integer({ min: 0, max: 40 }),
  put: fc.uint8Array({ maxLength: 8 }),
});

function spoil(whole: Buffer, { at, removed, put }: Damage): Buffer {
  const start = Math.floor(at * whole.length);
  return Buffer.concat([whole.subarray(0, start), put, whole.subarray(start + removed)]);
}

/** Anything but "read" and "refused" is a fault of ours. */
async function outcomeOf(name: string, content: Buffer): Promise<unknown> {
  try {
    await extract(name, content);
    return "read";
  } catch (error) {
    return error instanceof Error && error.name === "AppError" ? "refused" : error;
  }
}

describe("files at random", () => {
  it.each<{ why: string; name: string; make: (edit: Edit) => Buffer | Promise<Buffer> }>([
    { why: "a PDF", name: "a.pdf", make: (edit) => edit(PDF) },
    { why: "a web page", name: "a.html", make: (edit) => edit(PAGE) },
    { why: "a package", name: "a.docx", make: async (edit) => edit(await docxOf(BODY)) },
    {
      why: "a Word document",
      name: "a.docx",
      make: (edit) => packed({ "word/document.xml": edit(Buffer.from(documentXml(BODY))) }),
    },
  ])("$why of which some bytes were spoilt is read or refused", async ({ name, make }) => {
    await fc.assert(
      fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 6 }), async (damages) => {
        const content = await make((whole) => damages.reduce(spoil, whole));
        expect(["read", "refused"]).toContain(await outcomeOf(name, content));
      }),
      { numRuns: 40 },
    );
  });

  it("whatever the bytes, a file is read or refused", async () => {
    const start = fc.constantFrom("", "%PDF-1.7\n", "PK\u0003\u0004", "<html>", "第一條\n");
    const name = fc.constantFrom("a.pdf", "a.docx", "a.html", "a.txt", "a");
    await fc.assert(
      fc.asyncProperty(start, fc.uint8Array({ maxLength: 400 }), name, async (head, tail, file) => {
        const content = Buffer.concat([Buffer.from(head, "latin1"), tail]);
        expect(["read", "refused"]).toContain(await outcomeOf(file, content));
      }),
      { numRuns: 60 },
    );
  });
});
