import { writeFile } from "node:fs/promises";
import path from "node:path";
import {
  createTransformersEmbedder,
  EMBEDDER_FOLDER,
} from "../../src/adapters/transformers-embedder.ts";
import { loadResources } from "../../src/app/load-resources.ts";
import { SHARED_DATA } from "../data/shared-data.ts";
import { hasSharedData } from "../data/shared-lines.ts";
import { createProgress } from "../../src/cli/progress.ts";
import { EvalError } from "../suite/eval-error.ts";
import { parseWords } from "../suite/parse-options.ts";
import { createCachedEmbedder } from "./cached-embedder.ts";
import { setsText } from "./print-sets.ts";
import { PUBLIC_SETS, type PublicSet } from "./public-sets.ts";
import type { Measured, SetFigures, SetsFile } from "./set-figures.ts";
import { setsRecord } from "./sets-record.ts";

export const SETS_USAGE = `npm run eval -- sets [NAME…] [--long] [--json OUT]
  Measures on public sets: drcd, lecoqa, nomiracl, nomiracl-pool, cail, pairs,
  drcd-answers (default: all).
  --long embeds all 62,502 LeCoQA articles and asks all 6,000 CAIL2019 questions (hours).`;

const REPOSITORY = path.resolve(import.meta.dirname, "../..");

/** `eval sets`. */
export async function setsCommand(args: readonly string[]): Promise<number> {
  const { names, long, json } = parsed(args);
  const sets = names.map(setNamed);
  const record = await setsRecord(sets.map(({ folder }) => folder));
  const models = path.join(REPOSITORY, "models");
  const resources = await loadResources({
    models,
    vocabulary: path.join(REPOSITORY, "corpus"),
  });
  const model = await createTransformersEmbedder({
    modelDirectory: path.join(models, EMBEDDER_FOLDER),
  });
  const embedder = await createCachedEmbedder(model, path.join(REPOSITORY, "eval/reports/vectors"));
  const progress = createProgress(process.stderr);
  const measured: Measured[] = [];
  const skipped: string[] = [];
  try {
    for (const { folder, measure } of sets) {
      if (await hasSharedData(folder))
        measured.push(await measure({ resources, embedder, progress, long }));
      else skipped.push(`${path.join(SHARED_DATA, folder)} is absent`);
    }
  } finally {
    progress.finish();
    await Promise.all([embedder.close(), resources.reader?.close()]);
  }
  const figures: SetFigures = {
    retrieval: measured.flatMap(({ retrieval }) => retrieval ?? []),
    answers: measured.flatMap(({ answers }) => answers ?? []),
    skipped,
  };
  process.stdout.write(`${setsText(figures)}\n`);
  if (json !== undefined) {
    const content: SetsFile = { format: 1, record, ...figures };
    await writeFile(json, `${JSON.stringify(content, null, 2)}\n`);
  }
  return 0;
}

function setNamed(name: string): PublicSet {
  const set = Object.hasOwn(PUBLIC_SETS, name) ? PUBLIC_SETS[name] : undefined;
  if (set !== undefined) return set;
  throw new EvalError(`There is no public set "${name}".\n${SETS_USAGE}`);
}

function parsed(args: readonly string[]) {
  const { values, positionals } = parseWords(
    {
      args: [...args],
      allowPositionals: true,
      options: { long: { type: "boolean", default: false }, json: { type: "string" } },
    },
    SETS_USAGE,
  );
  return { ...values, names: positionals.length === 0 ? Object.keys(PUBLIC_SETS) : positionals };
}
