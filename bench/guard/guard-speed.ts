import path from "node:path";
import { generateSuite } from "../../eval/guard/generate-suite.ts";
import type { GuardPair } from "../../eval/guard/guard-pair.ts";
import { readCorpusSentences } from "../../eval/guard/read-sources.ts";
import { createTransformersReader } from "../../src/adapters/transformers-reader.ts";
import { checkQuestion } from "../../src/answering/check-question.ts";
import { loadGuard } from "../../src/app/load-resources.ts";
import { examineText } from "../../src/grounding/examine-text.ts";
import { weighText } from "../../src/grounding/weigh-text.ts";
import { compareTexts } from "../../src/grounding/compare-texts.ts";
import { findDepartures } from "../../src/grounding/find-departures.ts";
import type { Reader } from "../../src/ports/reader.ts";
import type { Benchmark, BenchReport, BenchSetting } from "../measure/benchmark.ts";
import { atMost, figureOf } from "../measure/figure.ts";

const MODELS = path.resolve(import.meta.dirname, "../../models");
const CLAIMS = 5;
const QUESTION = "金融機構使用人工智能時應遵守哪些要求？";

/** Milliseconds of the guard for an answer of five claims. */
export const guardSpeed: Benchmark = {
  name: "guard",
  title: "The guard on an answer of five claims",
  async run(setting) {
    const reader = await createTransformersReader({
      modelDirectory: path.join(MODELS, "reader-zh"),
    });
    try {
      return await measure(setting, reader);
    } finally {
      await reader.close();
    }
  },
};

async function measure({ quick }: BenchSetting, reader: Reader): Promise<BenchReport> {
  const guard = await loadGuard(MODELS, null);
  const answers = fives(generateSuite([await readCorpusSentences()])).slice(0, quick ? 20 : 120);
  const [first] = answers;
  if (first !== undefined) await readAnswer(first, reader);
  const found: number[] = [];
  const scored: number[] = [];
  const read: number[] = [];
  for (const [index, answer] of answers.entries()) {
    found.push(msOf(() => answer.map(departuresOf)));
    scored.push(
      msOf(() => answer.map((pair) => weighText(examineText(textOf(pair)), null, guard))),
    );
    if (index % 4 > 0) continue;
    const startedMs = performance.now();
    await readAnswer(answer, reader);
    read.push(performance.now() - startedMs);
  }
  return {
    figures: [
      figureOf("facts and norms, five claims", found, { unit: "ms", target: atMost(20) }),
      figureOf("and the support score", scored, { unit: "ms", target: atMost(20) }),
      figureOf("the reader, five claims", read, { unit: "ms", target: atMost(100) }),
    ],
    notes: [
      `${answers.length} answers of five claims about the corpus's own sentences, altered and faithful.`,
      "The reader reads each claim by itself and together with those before it: nine texts of up to 160 tokens.",
    ],
  };
}

function fives(pairs: readonly GuardPair[]): GuardPair[][] {
  return Array.from({ length: Math.floor(pairs.length / CLAIMS) }, (_, index) =>
    pairs.slice(index * CLAIMS, (index + 1) * CLAIMS),
  );
}

function departuresOf({ claim, quote, context }: GuardPair) {
  return findDepartures(compareTexts(claim, [quote], context));
}

function textOf({ claim, quote, context = "", document }: GuardPair) {
  return { claim, quotes: [quote], context, documents: [document] };
}

async function readAnswer(answer: readonly GuardPair[], reader: Reader): Promise<void> {
  const earlier: string[] = [];
  for (const { claim, context = "" } of answer) {
    const said = { head: context, text: claim, earlier };
    await checkQuestion(said, { question: QUESTION, reader });
    earlier.push(claim);
  }
}

function msOf(work: () => unknown): number {
  const startedMs = performance.now();
  work();
  return performance.now() - startedMs;
}
