import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { parseDocument } from "../../src/corpus/parse-document.ts";
import { META_DEFAULTS } from "../../src/domain/document.ts";
import type { DutyPractice } from "../../src/grounding/check-duties.ts";
import { SHARED_DATA } from "../data/shared-data.ts";
import { sha256 } from "../data/text-hash.ts";
import { splitOf } from "../suite/split-of.ts";
import { sentencesOf, type SourceSentence } from "./source-sentence.ts";

const CORPUS = path.resolve(import.meta.dirname, "../../corpus");
const STATUTES = path.join(SHARED_DATA, "tw-laws/laws");

const CORPUS_FILES: readonly (readonly [file: string, document: DutyPractice])[] = [
  [
    "hk-fstb-2024-responsible-ai-policy-statement.md",
    { jurisdiction: "HK", kind: "policy-statement" },
  ],
  [
    "tw-fsc-2024-financial-services-cloud-summit-report.txt",
    { jurisdiction: "TW", kind: "report" },
  ],
];

/** Statutes that are read: every n-th by the hash of its name, and every one of the financial supervisor's. */
const STATUTE_SHARE = 8;
const STATUTE: DutyPractice = { jurisdiction: "TW", kind: "statute" };
const SUPERVISOR = "金融監督管理委員會";

/** The sentences of the corpus; split by block, since there are two documents only. */
export async function readCorpusSentences(): Promise<SourceSentence[]> {
  const sentences: SourceSentence[] = [];
  for (const [file, document] of CORPUS_FILES) {
    const documentId = file.replace(/\.\w+$/, "");
    const text = await readFile(path.join(CORPUS, file), "utf8");
    const parsed = parseText(text, documentId, document);
    sentences.push(
      ...sentencesOf(parsed, { documentId, document }, ({ locator, ordinal }) =>
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

/** The sentences of a fixed part of Taiwan's statutes, every `share`-th of them; split by statute. */
export async function readStatuteSentences(share = STATUTE_SHARE): Promise<SourceSentence[]> {
  const names = (await readdir(STATUTES)).filter((name) => name.endsWith(".md")).sort();
  const sentences: SourceSentence[] = [];
  for (const name of names) {
    const text = await readFile(path.join(STATUTES, name), "utf8");
    const documentId = name.replace(/\.md$/, "");
    if (!text.slice(0, 200).includes(SUPERVISOR) && (sha256(name)[1] ?? 0) % share !== 0) continue;
    const parsed = parseText(text, documentId, STATUTE);
    sentences.push(
      ...sentencesOf(parsed, { documentId, document: STATUTE }, () => splitOf(documentId)),
    );
  }
  return sentences;
}

function parseText(text: string, documentId: string, { jurisdiction, kind }: DutyPractice) {
  return parseDocument({
    text,
    meta: {
      id: documentId,
      title: documentId,
      issuer: "",
      jurisdiction,
      language: `zh-Hant-${jurisdiction ?? "TW"}`,
      issuedOn: null,
      effectiveOn: null,
      status: "in-force",
      kind,
      sourceSha256: "",
      ...META_DEFAULTS,
    },
  });
}
