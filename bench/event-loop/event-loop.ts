import type { Benchmark } from "../measure/benchmark.ts";
import { measureAnswering } from "./measure-answering.ts";
import { measureIndexing } from "./measure-indexing.ts";
import { measureStart } from "./measure-start.ts";

/** What a user waits for beside the work itself: a start, and a loop that is held up. */
export const eventLoop: Benchmark = {
  name: "event-loop",
  title: "Longest block of the event loop while indexing and answering; second start",
  async run(setting) {
    const parts = [measureStart, measureAnswering, measureIndexing];
    const figures = [];
    for (const [index, measure] of parts.entries()) {
      figures.push(...(await measure(setting)));
      setting.progress.update({ stage: "Parts", done: index + 1, total: parts.length });
    }
    return {
      figures,
      notes: [
        "Wall times hold what other programs take from the cores, as the idle server beside it shows; the CPU time",
        "of the main thread is the program's own. Timers of 1 ms; 8 connections while answering.",
        "The start is `node scripts/start.mjs`, without npm's own time.",
      ],
    };
  },
};
