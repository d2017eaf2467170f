import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod/v4";
import {
  createTransformersEmbedder,
  EMBEDDER_FOLDER,
} from "../../src/adapters/transformers-embedder.ts";
import { createTransformersReader } from "../../src/adapters/transformers-reader.ts";
import { loadGuard } from "../../src/app/load-resources.ts";
import { hashSharedFolder } from "../data/hash-shared-folder.ts";
import { hashFolder } from "../report/hash-files.ts";
import { programRecord } from "../report/program-record.ts";
import { parseOptions } from "../suite/parse-options.ts";
import { defaultCaseFiles, readCaseFiles } from "../suite/read-case-files.ts";
import { ablateGuard, formatAblation } from "./ablate-guard.ts";
import { generateSuite } from "./generate-suite.ts";
import type { GuardFile } from "./guard-file.ts";
import type { GuardPair } from "./guard-pair.ts";
import { measureThresholds } from "./measure-thresholds.ts";
import { measureSet, type SetResult } from "./measure-guard.ts";
import { formatSetResult } from "./print-guard-report.ts";
import { hasClaimPairs, readClaimPairs } from "./read-claim-pairs.ts";
import { hasHeldOutSources, readHeldOut } from "./read-held-out.ts";
import { readPolicyClaims } from "./read-policy-claims.ts";
import { hasStatutes, readCorpusSentences, readStatuteSentences } from "./read-sources.ts";

export const GUARD_USAGE = `npm run eval -- guard [--cosine] [--ablation] [--thresholds] [--failures N] [--json OUT]
  The hallucination bench: altered and faithful claims, judged by the guard and by baselines.
  --cosine       also measure the embedder's cosine similarity, which takes minutes
  --ablation     also what each check, and the support score, would flag alone
  --thresholds   also what the two thresholds of the last stage do
  --failures N   print so many of the dev pairs that were judged wrongly (default 10)
  --json OUT     where the figures go (default eval/reports/guard.json)`;

const ROOT = path.resolve(import.meta.dirname, "../..");

const OPTIONS = {
  cosine: { type: "boolean" },
  ablation: { type: "boolean" },
  thresholds: { type: "boolean" },
  failures: { type: "string" },
  json: { type: "string" },
} as const;

const optionsSchema = z.object({
  cosine: z.boolean().default(false),
  ablation: z.boolean().default(false),
  thresholds: z.boolean().default(false),
  failures: z.coerce.number("must be a number").int().min(0).default(10),
  json: z.string().default(path.join(ROOT, "eval/reports/guard.json")),
});

/** `eval guard`: the hallucination bench, printed and as JSON. */
export async function guardCommand(args: readonly string[]): Promise<number> {
  const { cosine, ablation, thresholds, failures, json } = parseOptions(args, {
    options: OPTIONS,
    schema: optionsSchema,
    usage: GUARD_USAGE,
  });
  const embedder = cosine
    ? await createTransformersEmbedder({
        modelDirectory: path.join(ROOT, "models", EMBEDDER_FOLDER),
      })
    : null;
  const settings = await loadGuard(path.join(ROOT, "models"), null);
  const record = await guardRecord();
  const { sets, skipped } = await readSets();
  const results: SetResult[] = [];
  try {
    for (const { set, pairs } of sets)
      results.push(await measureSet(set, pairs, { settings, embedder }));
  } finally {
    await embedder?.close();
  }
  for (const result of results) process.stdout.write(`${formatSetResult(result, failures)}\n\n`);
  for (const { set, pairs } of ablation ? sets : []) {
    process.stdout.write(`${formatAblation(set, await ablateGuard(pairs, settings))}\n\n`);
  }
  if (thresholds) process.stdout.write(`${await readThresholds(sets)}\n\n`);
  for (const reason of skipped) process.stdout.write(`SKIPPED ${reason}\n`);
  await mkdir(path.dirname(json), { recursive: true });
  const file: GuardFile = { format: 1, record, skipped, ...contentOf(results) };
  await writeFile(json, `${JSON.stringify(file, null, 1)}\n`);
  process.stdout.write(`${json}\n`);
  return 0;
}

async function readThresholds(sets: readonly PairSet[]): Promise<string> {
  const reader = await createTransformersReader({
    modelDirectory: path.join(ROOT, "models/reader-zh"),
  });
  try {
    const cases = await readCaseFiles(await defaultCaseFiles());
    return await measureThresholds(cases, sets[0]?.pairs ?? [], reader);
  } finally {
    await reader.close();
  }
}

interface PairSet {
  readonly set: SetResult["set"];
  readonly pairs: readonly GuardPair[];
}

async function readSets(): Promise<{ sets: readonly PairSet[]; skipped: readonly string[] }> {
  const corpus = await readCorpusSentences();
  const statutes = hasStatutes() ? [await readStatuteSentences()] : [];
  const suite: PairSet = { set: "guard-suite", pairs: generateSuite([corpus, ...statutes]) };
  const written: PairSet[] = hasClaimPairs()
    ? [{ set: "claim-pairs", pairs: await readClaimPairs() }]
    : [];
  const heldOut: PairSet[] = hasHeldOutSources()
    ? [{ set: "held-out", pairs: await readHeldOut() }]
    : [];
  const policy: PairSet = { set: "policy-claims", pairs: await readPolicyClaims() };
  return {
    sets: [suite, ...written, ...heldOut, policy],
    skipped: [
      ...(statutes.length > 0
        ? []
        : ["../shared/data/tw-laws is absent; pairs of the corpus only"]),
      ...(written.length > 0 ? [] : ["../shared/data/claim-pairs is absent"]),
      ...(heldOut.length > 0
        ? []
        : ["../shared/data/tw-laws or cn-laws is absent, which the held-out claims cite"]),
    ],
  };
}

/** Taken before the guard runs: files may change meanwhile, what is loaded does not. */
async function guardRecord(): Promise<GuardFile["record"]> {
  const corpus = await hashFolder("corpus", (file) => !file.endsWith("README.md"));
  const claims = await hashSharedFolder("claim-pairs");
  const statutes = await hashSharedFolder("tw-laws/laws");
  const data = [...corpus, ...claims, ...statutes];
  return { ...(await programRecord(true)), data };
}

function contentOf(results: readonly SetResult[]): Pick<GuardFile, "sets" | "timings"> {
  return {
    sets: results.map(({ set, detectors, wrong }) => ({ set, detectors, wrong })),
    timings: Object.fromEntries(results.map(({ set, guardMs }) => [set, guardMs])),
  };
}
