import { readFileSync } from "node:fs";
import process from "node:process";

/**
 * Milliseconds of CPU that the main thread of this process has taken. Unlike the clock it does not count what
 * other programs took from the core meanwhile, nor what other threads do. Linux tells it of one thread; elsewhere
 * it is that of the whole process.
 */
export function mainThreadCpuMs() {
  if (process.platform !== "linux") {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  }
  const [nanoseconds] = readFileSync(`/proc/self/task/${process.pid}/schedstat`, "utf8").split(" ");
  return Number(nanoseconds) / 1e6;
}
