import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { headOf } from "../../src/answering/read-closely.ts";
import { loadCorpus } from "../../src/corpus/load-corpus.ts";
import { parseDocument } from "../../src/corpus/parse-document.ts";
import { splitPassages } from "../../src/corpus/split-passages.ts";
import type { SourceDocument } from "../../src/domain/document.ts";
import { sliceSpan } from "../../src/domain/span.ts";
import { foldText } from "../../src/text/normalise.ts";
import { readerLine } from "../../src/text/reader-line.ts";
import { policyPart } from "../data/parts.ts";
import { POLICY_DOCUMENTS, readPolicyCases } from "./policy-cases.ts";
import { readStatuteCases } from "./statute-cases.ts";

interface FoldedPassage {
  readonly documentId: string;
  readonly text: string;
  readonly sentences: readonly string[];
  /** The sentences as the reader is given them, with their heading. */
  readonly lines: readonly string[];
}

interface Asked {
  readonly question: string;
  readonly evidence: readonly string[];
  readonly near: readonly string[];
}

/**
 * Writes what training/embedder and training/reader read, folded: the passages of the policy documents, the questions about them
 * (with what their document is for), and the lay questions about statutes.
 */
async function main(out: string): Promise<void> {
  const { documents } = await loadCorpus(POLICY_DOCUMENTS);
  const policy = await readPolicyCases();
  const questions = policy.map((one) => ({
    ...folded(one),
    part: policyPart(one.documentId),
  }));
  await mkdir(out, { recursive: true });
  await writeLines(path.join(out, "policy-passages.jsonl"), documents.flatMap(passagesOf));
  await writeLines(path.join(out, "policy-questions.jsonl"), questions);
  const statutes = await readStatuteCases();
  await writeLines(path.join(out, "statute-questions.jsonl"), statutes.map(folded));
}

function folded<Case extends Asked>(one: Case): Case {
  return {
    ...one,
    question: foldText(one.question),
    evidence: one.evidence.map(squeezed),
    near: one.near.map(squeezed),
  };
}

function squeezed(quote: string): string {
  return foldText(quote).replace(/\s+/gu, "");
}

function passagesOf(document: SourceDocument): FoldedPassage[] {
  return splitPassages(document, parseDocument(document)).map((passage) => {
    const sentences = passage.sentences.map((span) => sliceSpan(passage.text, span));
    const head = headOf({ passage, document: document.meta });
    return {
      documentId: document.meta.id,
      text: foldText(passage.text),
      sentences: sentences.map(foldText),
      lines: sentences.map((sentence) => readerLine(head, sentence)),
    };
  });
}

async function writeLines(file: string, rows: readonly object[]): Promise<void> {
  await writeFile(file, rows.map((row) => `${JSON.stringify(row)}\n`).join(""));
  process.stdout.write(`${file}: ${String(rows.length)}\n`);
}

const [out = "."] = process.argv.slice(2);
await main(out);
