import { monitorEventLoopDelay } from "node:perf_hooks";
import process from "node:process";
import { setInterval } from "node:timers";
import { isMainThread } from "node:worker_threads";
import { mainThreadCpuMs } from "../measure/main-thread-cpu.mjs";

// Loaded into a program before its own code (`node --import`): tells the parent, when asked, how long its event
// loop was held up and what memory it takes.

const RESOLUTION_MS = 1;

if (isMainThread && process.send !== undefined) {
  const delays = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  let longestCpuMs = 0;
  let lastCpuMs = mainThreadCpuMs();
  const look = () => {
    const nowMs = mainThreadCpuMs();
    longestCpuMs = Math.max(longestCpuMs, nowMs - lastCpuMs);
    lastCpuMs = nowMs;
  };
  let timer;
  const start = () => {
    look();
    longestCpuMs = 0;
    delays.reset();
    delays.enable();
    timer ??= setInterval(look, RESOLUTION_MS).unref();
  };
  const read = () => {
    const longestMs = delays.count === 0 ? 0 : delays.max / 1e6;
    const p99Ms = delays.count === 0 ? 0 : delays.percentile(99) / 1e6;
    const { rss, heapUsed } = process.memoryUsage();
    return { longestMs, p99Ms, longestCpuMs, rssMb: rss / 1e6, heapMb: heapUsed / 1e6 };
  };
  process.on("message", (message) => {
    if (message === "reset") start();
    if (message === "read") process.send(read());
    if (message === "collect") {
      globalThis.gc?.();
      process.send(read());
    }
  });
  process.channel.unref();
}
