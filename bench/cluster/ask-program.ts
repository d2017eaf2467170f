import type { PassageIndex } from "../../src/ports/passage-index.ts";
import { sendToParent } from "../measure/child-program.ts";
import { askByClients, type ClientTimes } from "./clients.ts";
import {
  ONE_PLACE,
  prepareQuestions,
  type BenchQuestion,
  type PreparedQuestions,
} from "./bench-questions.ts";
import { readBenchSetting } from "./bench-setting.ts";
import { openBenchStore } from "./open-bench-store.ts";
import { cpuMsOf, memoryOf } from "./process-use.ts";

const CLIENTS = [1, 8, 32];
/** What each retriever gives to the fusion, and what the fusion gives to the selection. */
const CANDIDATES = 100;
const LIMIT = 20;
/** Asked before anything is timed: they compile the code and bring files into the system's cache. */
const WARMING = 20;

type Part = (question: BenchQuestion) => Promise<unknown>;

// A program of its own, so that its memory is that of one store's reader: times every part of retrieval.
const setting = readBenchSetting();
const store = openBenchStore(setting);
const before = await memoryOf(process.pid);
const index = store.openReader();
const startedMs = performance.now();
const { id: generation } = await index.current();
const loadMs = performance.now() - startedMs;
const loaded = await memoryOf(process.pid);
const prepared = await prepareQuestions(index, { generation, count: setting.questions });
const times: Record<string, readonly PartTimes[]> = {};
for (const [name, part] of Object.entries(partsOf(index, prepared))) {
  times[name] = await timePart(part, prepared.questions);
  process.stderr.write(`${setting.store}, ${name}: ${JSON.stringify(times[name])}\n`);
}
sendToParent({ loadMs, memory: { before, loaded, asked: await memoryOf(process.pid) }, times });
await store.close();

interface PartTimes extends ClientTimes {
  /** Processor time of a question, in milliseconds, this process and the cluster's nodes. */
  readonly ownCpuMs: number;
  readonly nodesCpuMs: number;
}

function partsOf(of: PassageIndex, { retriever }: PreparedQuestions): Record<string, Part> {
  const everywhere = { filter: {}, k: CANDIDATES };
  const filtered = { filter: ONE_PLACE, k: CANDIDATES };
  return {
    dense: ({ vector }) => of.searchDense(generation, vector, everywhere),
    "dense, filtered": ({ vector }) => of.searchDense(generation, vector, filtered),
    lexical: ({ tokens }) => of.searchLexical(generation, tokens, everywhere),
    "lexical, filtered": ({ tokens }) => of.searchLexical(generation, tokens, filtered),
    whole: ({ terms }) => retriever.retrieve({ generation, terms, filter: {}, limit: LIMIT }),
    "whole, filtered": ({ terms }) =>
      retriever.retrieve({ generation, terms, filter: ONE_PLACE, limit: LIMIT }),
  };
}

async function timePart(part: Part, questions: readonly BenchQuestion[]): Promise<PartTimes[]> {
  await askByClients(questions.slice(0, WARMING), 1, part);
  const found: PartTimes[] = [];
  for (const clients of CLIENTS) {
    const processes = [[process.pid], setting.nodeProcesses];
    const started = await Promise.all(processes.map(cpuMsOf));
    const asked = await askByClients(questions, clients, part);
    const [ownCpuMs = 0, nodesCpuMs = 0] = (await Promise.all(processes.map(cpuMsOf))).map(
      (ms, at) => (ms - (started[at] ?? 0)) / questions.length,
    );
    found.push({ ...asked, ownCpuMs, nodesCpuMs });
  }
  return found;
}
