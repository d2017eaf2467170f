import { mainThreadCpuMs } from "./main-thread-cpu.mjs";

/** How long, at most, something kept the event loop of this process from turning. */
export interface LongestBlock {
  /** By the clock: what other programs on a busy machine took counts too. */
  readonly wallMs: number;
  /** CPU time of the main thread: its own work alone. */
  readonly cpuMs: number;
}

/** Runs `work` and watches a timer of 1 ms beside it. */
export async function watchLongestBlock(work: () => Promise<unknown>): Promise<LongestBlock> {
  let wallMs = 0;
  let cpuMs = 0;
  let last = { wallMs: performance.now(), cpuMs: mainThreadCpuMs() };
  const look = (): void => {
    const now = { wallMs: performance.now(), cpuMs: mainThreadCpuMs() };
    wallMs = Math.max(wallMs, now.wallMs - last.wallMs);
    cpuMs = Math.max(cpuMs, now.cpuMs - last.cpuMs);
    last = now;
  };
  const timer = setInterval(look, 1);
  try {
    await work();
    look();
    return { wallMs, cpuMs };
  } finally {
    clearInterval(timer);
  }
}
