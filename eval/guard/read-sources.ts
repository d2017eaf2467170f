import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { parseDocument } from "../../src/corpus/parse-document.ts";
import type { DocumentKind } from "../../src/domain/document.ts";
import { SHARED_DATA } from "../data/shared-data.ts";
import { sha256 } from "../data/text-hash.ts";
import { splitOf } from "../suite/split-of.ts";
import { sentencesOf, type SourceSentence } from "./source-sentence.ts";

const CORPUS = path.resolve(import.meta.dirname, "../../corpus");
const STATUTES = path.join(SHARED_DATA, "tw-laws/laws");

const CORPUS_FILES: readonly (readonly [file: string, kind: DocumentKind, language: string])[] = [
  ["hk-fstb-2024-responsible-ai-policy-statement.md", "policy-statement", "zh-Hant-HK"],
  ["tw-fsc-2024-financial-services-cloud-summit-report.txt", "report", "zh-Hant-TW"],
];

/** Statutes that are read: every n-th by the hash of its name, and every one of the financial supervisor's. */
const STATUTE_SHARE = 8;
const SUPERVISOR = "金融監督管理委員會";

/** The sentences of the corpus; split by block, since there are two documents only. */
export async function readCorpusSentences(): Promise<SourceSentence[]> {
  const sentences: SourceSentence[] = [];
  for (const [file, kind, language] of CORPUS_FILES) {
    const documentId = file.replace(/\.\w+$/, "");
    const text = await readFile(path.join(CORPUS, file), "utf8");
    const parsed = parseText(text, { documentId, kind, language });
    sentences.push(
      ...sentencesOf(parsed, documentId, ({ locator, ordinal }) =>
        splitOf(`${documentId}#${locator}/${ordinal}`),
      ),
    );
  }
  return sentences;
}

/** Whether the statutes are there to read. */
export function hasStatutes(): boolean {
  return existsSync(STATUTES);
}

/** The sentences of a fixed part of Taiwan's statutes; split by statute. */
export async function readStatuteSentences(): Promise<SourceSentence[]> {
  const names = (await readdir(STATUTES)).filter((name) => name.endsWith(".md")).sort();
  const sentences: SourceSentence[] = [];
  for (const name of names) {
    const text = await readFile(path.join(STATUTES, name), "utf8");
    const documentId = name.replace(/\.md$/, "");
    if (!text.slice(0, 200).includes(SUPERVISOR) && (sha256(name)[1] ?? 0) % STATUTE_SHARE !== 0)
      continue;
    const parsed = parseText(text, { documentId, kind: "statute", language: "zh-Hant-TW" });
    sentences.push(...sentencesOf(parsed, documentId, () => splitOf(documentId)));
  }
  return sentences;
}

function parseText(
  text: string,
  { documentId, kind, language }: { documentId: string; kind: DocumentKind; language: string },
) {
  return parseDocument({
    text,
    meta: {
      id: documentId,
      title: documentId,
      issuer: "",
      jurisdiction: null,
      language,
      issuedOn: null,
      effectiveOn: null,
      status: "in-force",
      kind,
      sourceSha256: "",
    },
  });
}
