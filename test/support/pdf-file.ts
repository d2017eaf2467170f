/** Words at a place of a page: points from its top left corner to the baseline. */
export interface PdfWords {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
}

/** One page: words, lines drawn from point to point, and whether a picture fills it. */
export interface PdfPage {
  readonly words?: readonly PdfWords[];
  readonly lines?: readonly (readonly [x1: number, y1: number, x2: number, y2: number])[];
  readonly hasPicture?: boolean;
  /** Whether all of it stands sideways, to be read from below; ordinates are more than 247 then. */
  readonly isSideways?: boolean;
}

const PAGE_HEIGHT = 842;
const PAGE_WIDTH = 595;

/**
 * A PDF file whose Chinese is set in a font that is not embedded, by one of Adobe's predefined character maps: as
 * small as such a file can be.
 */
export function createPdfFile(pages: readonly PdfPage[], trailer = ""): Buffer {
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  add("<</Type/Catalog/Pages 2 0 R>>");
  const pagesAt = add("");
  const descriptor = add(
    "<</Type/FontDescriptor/FontName/MSung-Light/Flags 4/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 700/StemV 80>>",
  );
  const descendant = add(
    `<</Type/Font/Subtype/CIDFontType0/BaseFont/MSung-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(CNS1)/Supplement 0>>/FontDescriptor ${descriptor} 0 R/DW 1000>>`,
  );
  const font = add(
    `<</Type/Font/Subtype/Type0/BaseFont/MSung-Light-UniCNS-UTF16-H/Encoding/UniCNS-UTF16-H/DescendantFonts[${descendant} 0 R]>>`,
  );
  const picture = add(
    "<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Length 1>>stream\n0\nendstream",
  );
  const kids = pages.map((page) => {
    const content = contentOf(page);
    const stream = add(`<</Length ${content.length}>>stream\n${content}\nendstream`);
    return add(
      `<</Type/Page/Parent ${pagesAt} 0 R/MediaBox[0 0 ${PAGE_WIDTH} ${PAGE_HEIGHT}]/Contents ${stream} 0 R/Resources<</Font<</F ${font} 0 R>>/XObject<</I ${picture} 0 R>>>>>>`,
    );
  });
  objects[pagesAt - 1] =
    `<</Type/Pages/Count ${kids.length}/Kids[${kids.map((kid) => `${kid} 0 R`).join(" ")}]>>`;
  return layOut(objects, trailer);
}

function contentOf(page: PdfPage): string {
  const { words = [], lines = [], hasPicture = false, isSideways = false } = page;
  const shown = words.map(({ text, x, y, size = 12 }) => {
    const hex = Buffer.from(text, "utf16le").swap16().toString("hex");
    return `BT /F ${size} Tf 1 0 0 1 ${x} ${PAGE_HEIGHT - y} Tm <${hex}> Tj ET`;
  });
  const drawn = lines.map(
    ([x1, y1, x2, y2]) => `${x1} ${PAGE_HEIGHT - y1} m ${x2} ${PAGE_HEIGHT - y2} l S`,
  );
  const picture = hasPicture ? [`q ${PAGE_WIDTH} 0 0 ${PAGE_HEIGHT} 0 0 cm /I Do Q`] : [];
  const turn = isSideways ? [`0 1 -1 0 ${PAGE_WIDTH} 0 cm`] : [];
  return [...turn, ...picture, ...drawn, ...shown].join("\n");
}

function layOut(objects: readonly string[], trailer: string): Buffer {
  let file = "%PDF-1.7\n";
  const offsets = objects.map((body, at) => {
    const offset = file.length;
    file += `${at + 1} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
  file += `trailer\n<</Size ${objects.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, "latin1");
}

/** A paragraph set in lines of `chars` characters, its first line moved in by two. */
export function setParagraph(
  text: string,
  {
    x,
    y,
    chars,
    size = 12,
  }: { readonly x: number; readonly y: number; readonly chars: number; readonly size?: number },
): PdfWords[] {
  const characters = Array.from(text);
  const words: PdfWords[] = [];
  for (let at = 0, line = 0; at < characters.length; line++) {
    const room = line === 0 ? chars - 2 : chars;
    const left = line === 0 ? x + 2 * size : x;
    words.push({
      text: characters.slice(at, at + room).join(""),
      x: left,
      y: y + line * size * 1.6,
      size,
    });
    at += room;
  }
  return words;
}
