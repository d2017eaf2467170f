import { spawn } from "node:child_process";
import { once } from "node:events";
import type { BenchSetting } from "../measure/benchmark.ts";
import { atMost, figureOf, type Figure } from "../measure/figure.ts";
import { interleave, ratios } from "../measure/interleave.ts";
import { startServer } from "../server/start-server.ts";

const MAX_READY_MS = 2000;

/** From the start of the process to the ready line, everything being set up, beside a Node that does nothing. */
export async function measureStart({ quick }: BenchSetting): Promise<Figure[]> {
  await startOnce();
  const { ready, bare } = await interleave({ ready: startOnce, bare: startNode }, quick ? 3 : 7);
  return [
    figureOf("second start: ready", ready, { unit: "ms", target: atMost(MAX_READY_MS) }),
    figureOf("second start: ratio to a Node that does nothing", ratios(ready, bare), { unit: "×" }),
  ];
}

async function startOnce(): Promise<number> {
  const server = await startServer();
  await server.stop();
  return server.readyMs;
}

async function startNode(): Promise<number> {
  const startedMs = performance.now();
  await once(spawn(process.execPath, ["-e", "0"], { stdio: "ignore" }), "exit");
  return performance.now() - startedMs;
}
