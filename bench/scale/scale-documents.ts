import { existsSync } from "node:fs";
import path from "node:path";
import { SHARED_DATA } from "../../eval/data/shared-data.ts";
import { shuffledByHash } from "../../eval/data/text-hash.ts";
import { indexablePassage } from "../../eval/public-sets/public-passage.ts";
import { readRetrievalSet } from "../../eval/public-sets/retrieval-set.ts";
import { loadCorpus } from "../../src/corpus/load-corpus.ts";
import type { SourceDocument } from "../../src/domain/document.ts";
import type { Passage } from "../../src/domain/passage.ts";
import { sliceSpan } from "../../src/domain/span.ts";
import { readDocument } from "../../src/indexing/read-document.ts";

/** A document of real text with its passages. */
export interface ScaleDocument {
  readonly source: SourceDocument;
  readonly passages: readonly Passage[];
}

const STATUTES = ["tw-laws/laws", "cn-laws"];
/** Shorter sentences say too little to stand alone. */
const MIN_SENTENCE_CHARS = 12;

export function hasScaleData(): boolean {
  return existsSync(path.join(SHARED_DATA, "tw-laws"));
}

/**
 * Documents until they hold `count` passages: statutes of Taiwan and the mainland as the product parses them and
 * LeCoQA's articles, a document each, in an order that is shuffled by the hash of their ids; when these are used
 * up (151,000), the longer sentences of the same texts, as passages of their own.
 */
export async function* scaleDocuments(count: number): AsyncGenerator<ScaleDocument> {
  const articles = (await readRetrievalSet("LeCoQA", "lecoqa-dev")).passages;
  const statutes: SourceDocument[] = [];
  for (const folder of STATUTES)
    statutes.push(...(await loadCorpus(path.join(SHARED_DATA, folder))).documents);
  const readers = shuffledByHash([
    ...statutes.map((source) => ({ id: source.meta.id, read: () => readStatute(source) })),
    ...articles.map((article) => ({
      id: article.id,
      read: () => Promise.resolve(ofArticle(indexablePassage(article, true))),
    })),
  ]);
  let left = count;
  for (const variant of [whole, inSentences]) {
    for (const { read } of readers) {
      const document = variant(await read());
      const passages = document.passages.slice(0, left);
      if (passages.length > 0) yield { ...document, passages };
      left -= passages.length;
      if (left === 0) return;
    }
  }
  throw new RangeError(`the texts do not make ${count} passages, ${left} are missing`);
}

async function readStatute(source: SourceDocument): Promise<ScaleDocument> {
  return { source, passages: (await readDocument(source)).passages };
}

function ofArticle({ source, passage }: ReturnType<typeof indexablePassage>): ScaleDocument {
  const meta = { ...source.meta, jurisdiction: "CN", language: "zh-Hans-CN" } as const;
  return { source: { ...source, meta }, passages: [passage] };
}

function whole(document: ScaleDocument): ScaleDocument {
  return document;
}

function inSentences({ source, passages }: ScaleDocument): ScaleDocument {
  const id = `${source.meta.id}~sentences`;
  const meta = { ...source.meta, id };
  const sentences = passages.flatMap((passage) =>
    passage.sentences
      .map((span) => sliceSpan(passage.text, span))
      .filter((text) => text.length >= MIN_SENTENCE_CHARS && text.length < passage.text.length)
      .map((text, index) => ({
        ...indexablePassage(
          { id: `${id}#${passage.passageId}/${index + 1}`, title: source.meta.title, text },
          true,
        ).passage,
        documentId: id,
      })),
  );
  return {
    source: { meta, text: sentences.map(({ text }) => text).join("\n") },
    passages: sentences,
  };
}
