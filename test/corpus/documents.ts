import { loadCorpus } from "../../src/corpus/load-corpus.ts";
import {
  META_DEFAULTS,
  type DocumentKind,
  type SourceDocument,
} from "../../src/domain/document.ts";

/** A document of the repository's corpus, by the start of its id. */
export async function loadDocument(idStart: "hk" | "tw"): Promise<SourceDocument> {
  const { documents } = await loadCorpus("corpus");
  const found = documents.find((document) => document.meta.id.startsWith(idStart));
  if (found === undefined) throw new Error(`no document in corpus/ starts with "${idStart}"`);
  return found;
}

/** A document made of `text`. */
export function documentOf(text: string, kind: DocumentKind = "text"): SourceDocument {
  return {
    text,
    meta: {
      id: "doc",
      title: "文件",
      issuer: "",
      jurisdiction: null,
      language: "zh-Hant",
      issuedOn: null,
      effectiveOn: null,
      status: "informational",
      kind,
      sourceSha256: "0".repeat(64),
      ...META_DEFAULTS,
    },
  };
}
