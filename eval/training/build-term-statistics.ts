import { createHash } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod/v4";
import { foldText } from "../../src/text/normalise.ts";
import type { TermStatisticsData } from "../../src/text/term-statistics.ts";
import { tokenise } from "../../src/text/tokens.ts";
import { SHARED_DATA } from "../data/shared-data.ts";
import { readSharedLines } from "../data/shared-lines.ts";

/** Rarer tokens are left out: to the statistics they are all "hardly ever seen". */
const MIN_PASSAGES = 20;
const MIN_QUESTIONS = 3;
const OUTPUT = "models/evidence/term-statistics.json";

/** Counts tokens over statutes and the training questions, and writes the table that the product reads. */
async function main(): Promise<void> {
  const passages = [
    ...(await statuteParagraphs("tw-laws")),
    ...(await statuteParagraphs("cn-laws")),
    ...(await textsOf("mrc-train/passages.jsonl", "text")),
  ];
  const questions = [
    ...(await textsOf("reading-pairs/pairs.jsonl", "question")),
    ...(await textsOf("mrc-train/queries.jsonl", "question")),
  ];
  const data: TermStatisticsData & { source: string; sourceSha256: string } = {
    source: "tw-laws, cn-laws, mrc-train passages; reading-pairs and mrc-train questions",
    sourceSha256: sha256([...passages, ...questions]),
    passageCount: passages.length,
    questionCount: questions.length,
    passages: countTokens(passages, MIN_PASSAGES),
    questions: countTokens(questions, MIN_QUESTIONS),
  };
  await writeFile(OUTPUT, `${JSON.stringify(data)}\n`);
  process.stdout.write(
    `${OUTPUT}: ${String(Object.keys(data.passages).length)} passage tokens over ${String(passages.length)} passages, ` +
      `${String(Object.keys(data.questions).length)} question tokens over ${String(questions.length)} questions\n`,
  );
}

/** One field of every line of a file, in order. */
async function textsOf(file: string, field: string): Promise<string[]> {
  const lines = await readSharedLines(file, z.object({ [field]: z.string() }));
  return lines.map((line) => line[field] ?? "");
}

async function statuteParagraphs(folder: string): Promise<string[]> {
  const root = path.join(SHARED_DATA, folder);
  const names = (await readdir(root, { recursive: true })).filter((name) => name.endsWith(".md"));
  const texts = await Promise.all(
    names.sort().map((name) => readFile(path.join(root, name), "utf8")),
  );
  return texts.flatMap((text) => text.split("\n").filter((line) => line.trim().length >= 10));
}

function countTokens(texts: readonly string[], minimum: number): Record<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const token of new Set(tokenise(foldText(text)))) {
      counts.set(token, (counts.get(token) ?? 0) + 1);
    }
  }
  const kept = [...counts].filter(([, count]) => count >= minimum);
  return Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function sha256(texts: readonly string[]): string {
  const hash = createHash("sha256");
  for (const text of texts) hash.update(text).update("\n");
  return hash.digest("hex");
}

await main();
