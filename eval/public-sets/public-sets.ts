import type { AnsweringResources } from "../../src/app/load-resources.ts";
import type { Embedder } from "../../src/ports/embedder.ts";
import { SEED } from "../report/seed.ts";
import type { Progress } from "../../src/cli/progress.ts";
import {
  readCail,
  readDrcd,
  readHeldOutPairs,
  readNomiracl,
  type AnswerSet,
} from "./answer-set.ts";
import { createBlankEmbedder, noGraphs } from "./lexical-only.ts";
import { measureAnswers } from "./measure-answers.ts";
import { measureRetrieval } from "./measure-retrieval.ts";
import { openSetIndex } from "./open-set-index.ts";
import {
  readNomiraclPool,
  readRetrievalSet,
  subsetWithGold,
  type RetrievalSet,
} from "./retrieval-set.ts";
import { RETRIEVERS, type Measured } from "./set-figures.ts";

interface Measuring {
  readonly resources: AnsweringResources;
  readonly embedder: Embedder;
  readonly progress: Progress;
  /** Whether hours may be taken. */
  readonly long: boolean;
}

/** A set of other people's questions. */
export interface PublicSet {
  /** Its folder in `../shared/data`. */
  readonly folder: string;
  readonly measure: (measuring: Measuring) => Promise<Measured>;
}

/** By the name under which a set is asked for. */
export const PUBLIC_SETS: Readonly<Record<string, PublicSet>> = {
  drcd: {
    folder: "drcd-dev",
    measure: async (measuring) =>
      retrieve(await readRetrievalSet("DRCD dev", "drcd-dev"), measuring),
  },
  lecoqa: { folder: "lecoqa-dev", measure: measureLecoqa },
  nomiracl: {
    folder: "nomiracl-zh-dev",
    measure: async (measuring) => answer(await readNomiracl(), measuring),
  },
  "nomiracl-pool": {
    folder: "nomiracl-zh-dev",
    measure: async (measuring) => retrieve(await readNomiraclPool(), measuring),
  },
  cail: {
    folder: "cail2019-mrc-dev",
    measure: async (measuring) => answer(await readCail(measuring.long), measuring),
  },
  pairs: {
    folder: "reading-pairs",
    measure: async (measuring) => answer(await readHeldOutPairs(), measuring),
  },
  "drcd-answers": {
    folder: "drcd-dev",
    measure: async (measuring) => answer(await readDrcd(), measuring),
  },
};

async function retrieve(
  set: RetrievalSet,
  { resources, embedder, progress }: Measuring,
): Promise<Measured> {
  const opened = await openSetIndex(set.passages, { embedder, withSentences: false, progress });
  try {
    const dependencies = { ...resources, index: opened.index, embedder, progress, seed: SEED };
    return { retrieval: await measureRetrieval(set, RETRIEVERS, dependencies) };
  } finally {
    await opened.close();
  }
}

/** All articles by words; all three retrievers over a part of them or, in a long run, over all. */
async function measureLecoqa(measuring: Measuring): Promise<Measured> {
  const all = await readRetrievalSet("LeCoQA dev", "lecoqa-dev");
  if (measuring.long) return retrieve(all, measuring);
  const { resources, progress } = measuring;
  const embedder = createBlankEmbedder();
  const opened = await openSetIndex(all.passages, {
    embedder,
    withSentences: false,
    progress,
    graphs: noGraphs,
  });
  try {
    const dependencies = { ...resources, index: opened.index, embedder, progress, seed: SEED };
    const words = await measureRetrieval(all, ["BM25"], dependencies);
    const part = await retrieve(subsetWithGold(all), measuring);
    return { retrieval: [...words, ...(part.retrieval ?? [])] };
  } finally {
    await opened.close();
  }
}

async function answer(
  set: AnswerSet,
  { resources, embedder, progress }: Measuring,
): Promise<Measured> {
  const opened = await openSetIndex(set.passages, { embedder, withSentences: true, progress });
  try {
    const dependencies = { ...resources, index: opened.index, embedder, progress, seed: SEED };
    return { answers: [await measureAnswers(set, dependencies)] };
  } finally {
    await opened.close();
  }
}
