import {
  META_DEFAULTS,
  type DocumentMeta,
  type SourceDocument,
} from "../../src/domain/document.ts";
import type { Passage } from "../../src/domain/passage.ts";
import { splitSentences } from "../../src/text/sentences.ts";

/** A passage of a public set. */
export interface PublicPassage {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/** A public passage as the index keeps it: a document of one passage, its title as heading. */
export interface IndexablePassage {
  readonly source: SourceDocument;
  readonly passage: Passage;
}

/**
 * @param withSentences whether sentences are told apart, which reading needs and retrieval does not
 */
export function indexablePassage(
  { id, title, text }: PublicPassage,
  withSentences: boolean,
): IndexablePassage {
  return {
    source: { meta: metaOf(id, title), text },
    passage: {
      passageId: id,
      documentId: id,
      kind: "paragraph",
      locator: "1",
      places: [],
      headingPath: title === "" ? [] : [title],
      page: null,
      label: null,
      text,
      spans: [{ start: 0, end: text.length }],
      sentences: withSentences ? splitSentences(text) : [],
      stemId: null,
      stemText: "",
      itemIds: [],
      footnoteIds: [],
      markedInIds: [],
    },
  };
}

function metaOf(id: string, title: string): DocumentMeta {
  return {
    id,
    title,
    issuer: "",
    jurisdiction: null,
    language: "zh",
    issuedOn: null,
    effectiveOn: null,
    status: "informational",
    kind: "text",
    sourceSha256: "0".repeat(64),
    ...META_DEFAULTS,
  };
}
