import { createHash } from "node:crypto";
import {
  META_DEFAULTS,
  type DocumentMeta,
  type SourceDocument,
} from "../../src/domain/document.ts";
import type { Passage } from "../../src/domain/passage.ts";
import { sliceSpan } from "../../src/domain/span.ts";
import type { DocumentEntry, IndexEntry } from "../../src/ports/index-publisher.ts";
import type { Fingerprints, WeightedToken } from "../../src/ports/passage-index.ts";
import { splitSentences } from "../../src/text/sentences.ts";
import { createHashEmbedder } from "./hash-embedder.ts";

const DIMENSIONS = 16;

export const FINGERPRINTS: Fingerprints = {
  embedder: "hash-16",
  normaliser: "none",
  tokeniser: "characters",
  parser: "lines",
  splitter: "lines",
};

/** A document whose lines are its passages: `<id>#第1段`, `<id>#第2段`, … */
export interface LineDocument {
  readonly id: string;
  readonly lines: readonly string[];
  readonly meta?: Partial<DocumentMeta>;
}

export function sourceOf({ id, lines, meta }: LineDocument): SourceDocument {
  const text = lines.join("\n");
  return {
    meta: {
      id,
      title: `${id}要點`,
      issuer: "金管會",
      jurisdiction: "TW",
      language: "zh-Hant-TW",
      issuedOn: "2024-05-01",
      effectiveOn: null,
      status: "in-force",
      kind: "circular",
      sourceSha256: createHash("sha256").update(text).digest("hex"),
      ...META_DEFAULTS,
      ...meta,
    },
    text,
  };
}

export async function entryOf(document: LineDocument): Promise<DocumentEntry> {
  const source = sourceOf(document);
  const entries = await Promise.all(
    passagesOf(document).map((passage) => indexEntryOf(passage, source.meta)),
  );
  const [first] = document.lines;
  return {
    source,
    entries,
    termPairs: first === undefined ? [] : [{ chinese: first, english: document.id }],
  };
}

export function passagesOf({ id, lines }: LineDocument): Passage[] {
  let start = 0;
  return lines.map((text, index) => {
    const span = { start, end: start + text.length };
    start = span.end + 1;
    const locator = `第${index + 1}段`;
    return {
      passageId: `${id}#${locator}`,
      documentId: id,
      kind: "paragraph",
      locator,
      places: [],
      headingPath: ["總則"],
      page: null,
      label: null,
      text,
      spans: [span],
      sentences: splitSentences(text),
      stemId: null,
      stemText: "",
      itemIds: [],
      footnoteIds: [],
      markedInIds: [],
    };
  });
}

/** One token a character, all of weight 1. */
export function queryTokens(text: string): WeightedToken[] {
  return Array.from(text, (token) => ({ token, weight: 1 }));
}

export function vectorOf(text: string): Promise<Float32Array> {
  return createHashEmbedder(DIMENSIONS).embedQuery(text);
}

async function indexEntryOf(passage: Passage, meta: DocumentMeta): Promise<IndexEntry> {
  const sentences = passage.sentences.map((span) => sliceSpan(passage.text, span));
  return {
    passage,
    tokens: {
      body: Array.from(passage.text),
      context: Array.from(passage.headingPath.join("")),
      document: Array.from(meta.title),
    },
    vector: await vectorOf(passage.text),
    sentenceVectors: await Promise.all(sentences.map(vectorOf)),
  };
}
