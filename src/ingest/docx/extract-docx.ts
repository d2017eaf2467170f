import type { Extraction } from "../../domain/extraction.ts";
import type { ExtractionLimits } from "../extraction-limits.ts";
import { renderBlocks } from "../render-blocks.ts";
import type { SourceBlock } from "../source-block.ts";
import { cleanText } from "../text/clean-text.ts";
import { unreadable } from "../unreadable.ts";
import { wordsOfBlocks } from "../words-of-blocks.ts";
import { createListLabels } from "./list-labels.ts";
import { readStyles } from "./paragraph-styles.ts";
import { childOf, elementsOf, parseXml, type XmlElement } from "./parse-xml.ts";
import { readBody, type BodyContext } from "./read-body.ts";
import { unpack } from "./unpack.ts";

const DOCUMENT = "word/document.xml";
const NOTES = { footnote: "word/footnotes.xml", endnote: "word/endnotes.xml" } as const;
const PARTS = [DOCUMENT, "word/styles.xml", "word/numbering.xml", NOTES.footnote, NOTES.endnote];

/**
 * The words of a Word document: headings by their styles, the labels of automatic lists, tables, and footnotes at the
 * end. Tracked deletions, hidden and struck words, comments and running heads are left out.
 */
export async function extractDocx(
  bytes: Uint8Array,
  limits: ExtractionLimits,
): Promise<Extraction> {
  const parts = await unpack(bytes, PARTS, limits);
  const partOf = (name: string): XmlElement | undefined => {
    const xml = parts.get(name);
    return xml === undefined ? undefined : parseXml(xml, limits);
  };
  const body = childOf(partOf(DOCUMENT), "w:body");
  if (body === undefined) {
    throw unreadable("the file is a packed file, but no Word document; give it its right name");
  }
  const mentioned: Mention[] = [];
  let hidden = 0;
  const context: BodyContext = {
    styleOf: readStyles(partOf("word/styles.xml")),
    labelOf: createListLabels(partOf("word/numbering.xml")),
    noteNumber: (kind, id) => numberOf(mentioned, { kind, id }),
    onHidden: () => hidden++,
  };
  const blocks = readBody(body, context);
  const notes = readNotes(
    mentioned,
    { footnote: partOf(NOTES.footnote), endnote: partOf(NOTES.endnote) },
    context,
  );
  const { text, warnings } = cleanText(renderBlocks([...blocks, ...notes], limits));
  const left = hidden === 0 ? [] : [`${hidden} hidden or struck runs of words were left out`];
  return {
    format: "docx",
    text,
    title: null,
    encoding: null,
    pageCount: null,
    warnings: [...warnings, ...left],
  };
}

interface Mention {
  readonly kind: "footnote" | "endnote";
  readonly id: string;
}

function numberOf(mentioned: Mention[], { kind, id }: Mention): number {
  const at = mentioned.findIndex((each) => each.kind === kind && each.id === id);
  return at === -1 ? mentioned.push({ kind, id }) : at + 1;
}

function readNotes(
  mentioned: readonly Mention[],
  notes: Readonly<Record<Mention["kind"], XmlElement | undefined>>,
  context: BodyContext,
): SourceBlock[] {
  return mentioned.flatMap(({ kind, id }, at): SourceBlock[] => {
    const note = elementsOf(notes[kind]).find((each) => each.attributes["w:id"] === id);
    const text = note === undefined ? "" : wordsOfBlocks(readBody(note, context)).trim();
    return text === "" ? [] : [{ kind: "footnote", label: at + 1, text }];
  });
}
