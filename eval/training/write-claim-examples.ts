import { writeFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod/v4";
import { loadCorpus } from "../../src/corpus/load-corpus.ts";
import { foldText } from "../../src/text/normalise.ts";
import { readJsonLines } from "../data/json-lines.ts";
import { isHeldOut } from "../data/parts.ts";
import { hashNumber } from "../data/text-hash.ts";
import { generateSuite } from "../guard/generate-suite.ts";
import type { GuardPair } from "../guard/guard-pair.ts";
import { readClaimPairs } from "../guard/read-claim-pairs.ts";
import { readHeldOut } from "../guard/read-held-out.ts";
import { readCorpusSentences, readStatuteSentences } from "../guard/read-sources.ts";

const TRAINING = path.resolve(import.meta.dirname, "../../training");
/** Rule-made pairs of one type from the corpus, and from the statutes; every so many statutes are read. */
const PAIRS_PER_TYPE = 260;
const STATUTE_SHARE = 2;
/** Of the passages of claim-pairs, every so many are kept to measure on. */
const MEASURED_SHARE = 5;

/** A folded claim as training/reader/build_examples.py reads it. */
interface ClaimExample {
  readonly claim: string;
  readonly quotes: readonly string[];
  readonly head: string;
  readonly label: 0 | 1;
  /** Its claims are held out together. */
  readonly passage: string;
  /** What a claim and the one that differs from it in one place share; null where a claim stands alone. */
  readonly twins: string | null;
  readonly part: "train" | "dev";
  readonly source: "claim-pairs" | "rule" | "training";
}

const claimLine = z.object({
  id: z.string(),
  documentId: z.string(),
  quotes: z.array(z.string()),
  claim: z.string(),
  label: z.enum(["grounded", "ungrounded"]),
});

/**
 * Writes the claims that the reader's second verdict is trained on: those of `dev` that were written by reading,
 * rule-made ones of the corpus and of more statutes than the guard suite takes, and those about the policy documents.
 * Statutes of the held-out claims and of the test part of claim-pairs give none.
 */
async function main(out: string): Promise<void> {
  const written = await readClaimPairs();
  const spared = new Set(
    [...written.filter(({ split }) => split === "test"), ...(await readHeldOut())].map(
      ({ source }) => foldText(source.documentId),
    ),
  );
  const statutes = (await readStatuteSentences(STATUTE_SHARE)).filter(
    ({ documentId }) => !spared.has(foldText(documentId)),
  );
  const ruled = generateSuite([await readCorpusSentences(), statutes], PAIRS_PER_TYPE);
  const examples = [
    ...written.filter(isDev).map(writtenExample),
    ...ruled.filter(isDev).map(ruledExample),
    ...(await policyExamples()),
  ];
  await writeFile(out, examples.map((example) => `${JSON.stringify(example)}\n`).join(""));
  process.stdout.write(`${out}: ${String(examples.length)} claims\n`);
}

function isDev({ split }: GuardPair): boolean {
  return split === "dev";
}

function writtenExample(pair: GuardPair): ClaimExample {
  const passage = pair.id.replace(/-c\d+$/u, "");
  const part = hashNumber(passage) % MEASURED_SHARE === 0 ? "dev" : "train";
  return { ...folded(pair), passage, twins: null, part, source: "claim-pairs" };
}

function ruledExample(pair: GuardPair): ClaimExample {
  const passage = `${pair.source.documentId}#${pair.source.locator}`;
  return { ...folded(pair), passage, twins: null, part: "train", source: "rule" };
}

function folded({ claim, quote, context = "", expected }: GuardPair) {
  return {
    claim: foldText(claim),
    quotes: [foldText(quote)],
    head: foldText(context.replace("\n", " ").trim()),
    label: expected === "grounded" ? (1 as const) : (0 as const),
  };
}

async function policyExamples(): Promise<ClaimExample[]> {
  const { documents } = await loadCorpus(path.join(TRAINING, "policy/documents"));
  const titles = new Map(documents.map(({ meta }) => [meta.id, meta.title]));
  const lines = await readJsonLines(path.join(TRAINING, "claims/claims.jsonl"), claimLine);
  return lines
    .filter(({ documentId }) => !isHeldOut(documentId))
    .map(({ id, documentId, quotes, claim, label }) => ({
      claim: foldText(claim),
      quotes: quotes.map(foldText),
      head: foldText(titles.get(documentId) ?? ""),
      label: label === "grounded" ? 1 : 0,
      passage: documentId,
      twins: id.replace(/t$/u, ""),
      part: "train",
      source: "training",
    }));
}

const [out = "claims.jsonl"] = process.argv.slice(2);
await main(out);
