import path from "node:path";
import { readCurrent } from "../../src/index-store/index-folder.ts";
import { openStoredGeneration } from "../../src/index-store/stored-generation.ts";
import { sendToParent } from "../measure/child-program.ts";
import { prepareQuestions } from "./bench-questions.ts";
import { folderOf, readBenchSetting } from "./bench-setting.ts";
import { compareLexical } from "./compare-lexical.ts";
import { measureRecall } from "./measure-recall.ts";
import { openBenchStore } from "./open-bench-store.ts";

// A program of its own: whether both stores find the same, and how much of what an exact search finds.
const setting = readBenchSetting();
const stores = [
  openBenchStore({ ...setting, store: "folder" }),
  openBenchStore({ ...setting, store: "cluster" }),
] as const;
const [folder, cluster] = [stores[0].openReader(), stores[1].openReader()];
const { id: generation } = await folder.current();
await cluster.current();
const count = setting.questions;
const { questions } = await prepareQuestions(folder, { generation, count });
const lexical = await compareLexical({ folder, cluster, generation }, questions);
process.stderr.write(`lexical: ${JSON.stringify(lexical)}\n`);
const directory = folderOf(setting);
const stored = await openStoredGeneration(
  path.join(directory, (await readCurrent(directory)) ?? ""),
);
const recall = await measureRecall({ folder, cluster, stored }, questions);
stored.close();
sendToParent({ questions: questions.length, lexical, recall });
for (const store of stores) await store.close();
