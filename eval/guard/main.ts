import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { createTransformersEmbedder } from "../../src/adapters/transformers-embedder.ts";
import { DEFAULT_GUARD } from "../../src/grounding/default-guard.ts";
import { generateSuite } from "./generate-suite.ts";
import { measureSet } from "./measure-guard.ts";
import { formatSetResult } from "./print-guard-report.ts";
import { hasClaimPairs, readClaimPairs } from "./read-claim-pairs.ts";
import { hasStatutes, readCorpusSentences, readStatuteSentences } from "./read-sources.ts";

const ROOT = path.resolve(import.meta.dirname, "../..");
const REPORT = path.join(ROOT, "eval/reports/guard.json");

/** `npm run eval:guard -- [--cosine] [--failures N]`: the hallucination bench, printed and as JSON. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { cosine: { type: "boolean" }, failures: { type: "string", default: "10" } },
  });
  const embedder =
    values.cosine === true
      ? await createTransformersEmbedder({
          modelDirectory: path.join(ROOT, "models/bge-small-zh-v1.5"),
        })
      : null;
  const by = { settings: DEFAULT_GUARD, embedder };
  const results = [await measureSet("guard-suite", await readSuite(), by)];
  if (hasClaimPairs()) {
    results.push(await measureSet("claim-pairs", await readClaimPairs(), by));
  } else {
    process.stdout.write("skipped: ../shared/data/claim-pairs is absent\n");
  }
  await embedder?.close();
  for (const result of results) {
    process.stdout.write(`${formatSetResult(result, Number(values.failures))}\n\n`);
  }
  await mkdir(path.dirname(REPORT), { recursive: true });
  await writeFile(REPORT, `${JSON.stringify(results, null, 1)}\n`);
  process.stdout.write(`${REPORT}\n`);
}

async function readSuite() {
  const corpus = await readCorpusSentences();
  if (hasStatutes()) return generateSuite([corpus, await readStatuteSentences()]);
  process.stdout.write("skipped: ../shared/data/tw-laws is absent; pairs of the corpus only\n");
  return generateSuite([corpus]);
}

await main();
