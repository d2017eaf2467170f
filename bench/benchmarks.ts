import { embeddingThroughput } from "./embedding/embedding-throughput.ts";
import type { Benchmark } from "./measure/benchmark.ts";
import { eventLoop } from "./event-loop/event-loop.ts";
import { guardSpeed } from "./guard/guard-speed.ts";
import { graphRecall } from "./recall/graph-recall.ts";
import { retrievalAtScale } from "./scale/retrieval-at-scale.ts";
import { loadAtRates } from "./server/load-at-rates.ts";
import { serverLoad } from "./server/server-load.ts";

/** In the order in which they run. */
export const BENCHMARKS: readonly Benchmark[] = [
  embeddingThroughput,
  graphRecall,
  serverLoad,
  loadAtRates,
  retrievalAtScale,
  eventLoop,
  guardSpeed,
];
