import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod/v4";
import { openLanguageModel } from "../../src/app/open-language-model.ts";
import { DEFAULT_CORPUS_DIR, readConfig } from "../../src/config/config.ts";
import { loadCorpus } from "../../src/corpus/load-corpus.ts";
import { sha256Hex } from "../data/text-hash.ts";
import type { EvalCase } from "../suite/eval-case.ts";
import { EvalError } from "../suite/eval-error.ts";
import { parseOptions } from "../suite/parse-options.ts";
import { defaultCaseFiles, readCaseFiles } from "../suite/read-case-files.ts";
import { createWorkbench } from "../training/open-product.ts";
import { draftedClaims, summariseDrafts, type DraftedClaim } from "./drafted-claims.ts";
import { openDraftingAssistant } from "./open-drafting-assistant.ts";

export const DRAFTS_USAGE = `npm run eval -- drafts [--limit N] [--jsonl OUT]
  What the language model of YIJU_LLM_… drafts, before and behind the guard: the dev cases are asked, and every
  claim is written down with its quotes and the guard's verdict, for reading by hand. Nothing is repaired.
  --limit N      ask so many questions (default 40)
  --jsonl OUT    where the claims go (default eval/reports/drafts.jsonl)`;

const OPTIONS = { limit: { type: "string" }, jsonl: { type: "string" } } as const;

const optionsSchema = z.object({
  limit: z.coerce.number("must be a number").int().min(1).default(40),
  jsonl: z.string().default(path.resolve(import.meta.dirname, "../reports/drafts.jsonl")),
});

/** `eval drafts`: a sample of a real model's claims, as JSON lines. */
export async function draftsCommand(args: readonly string[]): Promise<number> {
  const { limit, jsonl } = parseOptions(args, {
    options: OPTIONS,
    schema: optionsSchema,
    usage: DRAFTS_USAGE,
  });
  const { languageModel } = readConfig();
  if (languageModel === null) {
    throw new EvalError("No language model is set up: eval drafts needs YIJU_LLM_PROVIDER.");
  }
  const claims: DraftedClaim[] = [];
  const model = await openLanguageModel(languageModel, (code) => {
    process.stderr.write(`a draft failed: ${code}\n`);
  });
  const workbench = await createWorkbench();
  try {
    const { documents } = await loadCorpus(DEFAULT_CORPUS_DIR);
    const { index } = await workbench.open("drafts", documents);
    const assistant = await openDraftingAssistant(model.writer, { index, workbench });
    for (const { id, question } of await devCases(limit)) {
      const asked = { question, history: [], script: "auto", filter: {} } as const;
      const { trace } = await assistant.answerWithTrace(asked);
      claims.push(...draftedClaims(id, question, trace));
      await writeLines(jsonl, claims);
    }
  } finally {
    await Promise.all([workbench.close(), model.close()]);
  }
  process.stdout.write(`${summariseDrafts(claims)}\n${jsonl}\n`);
  return 0;
}

/** Of the answerable ones, since of others a right draft has no claim; in the order of the hashes of their ids. */
async function devCases(limit: number): Promise<EvalCase[]> {
  const cases = await readCaseFiles(await defaultCaseFiles());
  return cases
    .filter(({ split, answerable }) => split === "dev" && answerable)
    .map((one) => ({ one, hash: sha256Hex(one.id) }))
    .sort((a, b) => a.hash.localeCompare(b.hash))
    .slice(0, limit)
    .map(({ one }) => one);
}

/** After each question, so that an interrupted run has what it asked. */
async function writeLines(file: string, claims: readonly DraftedClaim[]): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, claims.map((claim) => `${JSON.stringify(claim)}\n`).join(""));
}
