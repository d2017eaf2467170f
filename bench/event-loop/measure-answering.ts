import { setTimeout } from "node:timers/promises";
import type { BenchSetting } from "../measure/benchmark.ts";
import { atMost, figureOf, type Figure, type Target } from "../measure/figure.ts";
import { interleave, ratios } from "../measure/interleave.ts";
import { devRequests } from "../server/dev-questions.ts";
import { driveLoad } from "../server/drive-load.ts";
import { startServer } from "../server/start-server.ts";
import { MAX_BLOCK_MS } from "./max-block.ts";

const CONNECTIONS = 8;

/** How long the server's event loop is held up while it answers, beside the same server with nothing to do. */
export async function measureAnswering({ quick }: BenchSetting): Promise<Figure[]> {
  const requests = await devRequests();
  const durationMs = quick ? 2000 : 6000;
  const server = await startServer();
  const observed = async (work: () => Promise<unknown>) => {
    server.reset();
    await work();
    return server.observe();
  };
  try {
    const { url } = server;
    const load = () => driveLoad({ url, connections: CONNECTIONS, durationMs, requests });
    await load(); // the first answers compile the code
    const { answering, idle } = await interleave(
      {
        answering: () => observed(load),
        idle: () => observed(() => setTimeout(durationMs)),
      },
      quick ? 1 : 5,
    );
    const longest = answering.map(({ longestMs }) => longestMs);
    const longestIdle = idle.map(({ longestMs }) => longestMs);
    const rows: readonly [name: string, values: readonly number[], target?: Target][] = [
      [
        "answering: longest block, CPU of the main thread",
        answering.map(({ longestCpuMs }) => longestCpuMs),
        atMost(MAX_BLOCK_MS),
      ],
      ["answering: longest block, wall", longest],
      ["answering: p99 of the loop's turns, wall", answering.map(({ p99Ms }) => p99Ms)],
      ["idle: longest block, wall", longestIdle],
    ];
    return [
      ...rows.map(([name, values, target]) =>
        figureOf(name, values, target === undefined ? { unit: "ms" } : { unit: "ms", target }),
      ),
      figureOf("answering: longest block, wall, ratio to idle", ratios(longest, longestIdle), {
        unit: "×",
      }),
    ];
  } finally {
    await server.stop();
  }
}
