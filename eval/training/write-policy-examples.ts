import { writeFile } from "node:fs/promises";
import { loadCorpus } from "../../src/corpus/load-corpus.ts";
import { parseDocument } from "../../src/corpus/parse-document.ts";
import { splitPassages } from "../../src/corpus/split-passages.ts";
import type { SourceDocument } from "../../src/domain/document.ts";
import { sliceSpan } from "../../src/domain/span.ts";
import { foldText } from "../../src/text/normalise.ts";
import { readerLine } from "../../src/text/reader-line.ts";
import { policyPart } from "../data/parts.ts";
import { POLICY_DOCUMENTS, readPolicyCases, type PolicyCase } from "./policy-cases.ts";

/** Sentences that a question is written with: its evidence, and those that share most character pairs with it. */
const CANDIDATES = 9;

interface Sentence {
  readonly text: string;
  /** As the reader is given it, with its heading. */
  readonly line: string;
}

/** Writes the policy questions of documents that `eval calibrate` does not hold out, folded, with labelled sentences. */
async function main(out: string): Promise<void> {
  const { documents } = await loadCorpus(POLICY_DOCUMENTS);
  const sentences = new Map(documents.map((document) => [document.meta.id, sentencesOf(document)]));
  const cases = await readPolicyCases();
  const examples = cases
    .filter(({ documentId }) => policyPart(documentId) !== "held-out")
    .map((one) => exampleOf(one, sentences.get(one.documentId) ?? []));
  await writeFile(out, examples.map((example) => `${JSON.stringify(example)}\n`).join(""));
  process.stdout.write(`${out}: ${String(examples.length)} questions\n`);
}

function sentencesOf(document: SourceDocument): Sentence[] {
  return splitPassages(document, parseDocument(document)).flatMap((passage) => {
    const head = [document.meta.title, ...passage.headingPath, passage.stemText]
      .filter((part) => part !== "")
      .join(" ");
    return passage.sentences.map((span) => {
      const text = sliceSpan(passage.text, span);
      return { text, line: readerLine(head, text) };
    });
  });
}

function exampleOf(one: PolicyCase, sentences: readonly Sentence[]): object {
  const question = foldText(one.question);
  const asked = characterPairs(question);
  const ranked = sentences
    .map(({ text, line }) => {
      const held = characterPairs(line);
      const shared = [...asked].filter((pair) => held.has(pair)).length;
      return { line, isEvidence: isEvidence(text, one.evidence), shared };
    })
    .sort((a, b) => Number(b.isEvidence) - Number(a.isEvidence) || b.shared - a.shared);
  const evidence = ranked.filter((sentence) => sentence.isEvidence).length;
  const kept = ranked.slice(0, Math.max(CANDIDATES, evidence));
  return {
    id: one.id,
    part: policyPart(one.documentId) === "fit" ? "dev" : "train",
    q: question,
    answerable: one.answerable,
    texts: kept.map(({ line }) => line),
    evidence: kept.map((sentence) => Number(sentence.isEvidence)),
  };
}

function isEvidence(text: string, evidence: readonly string[]): boolean {
  const sentence = text.replace(/\s+/gu, "");
  return evidence.some((quote) => {
    const wanted = quote.replace(/\s+/gu, "");
    return sentence.length > 3 && (wanted.includes(sentence) || sentence.includes(wanted));
  });
}

function characterPairs(text: string): Set<string> {
  const characters = Array.from(text);
  return new Set(characters.slice(1).map((next, index) => `${characters[index] ?? ""}${next}`));
}

const [out = "policy.jsonl"] = process.argv.slice(2);
await main(out);
