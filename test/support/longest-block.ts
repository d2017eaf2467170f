/**
 * Runs `work` and answers for how long, at most, it kept the event loop from turning. Counted in CPU time of the
 * process, so that other programs on a busy machine do not count; work of other threads does.
 */
export async function longestBlockMs(work: () => Promise<unknown>): Promise<number> {
  let longestMs = 0;
  let last = process.cpuUsage();
  const look = (): void => {
    const { user, system } = process.cpuUsage(last);
    longestMs = Math.max(longestMs, (user + system) / 1000);
    last = process.cpuUsage();
  };
  const timer = setInterval(look, 1);
  try {
    await work();
    look();
    return longestMs;
  } finally {
    clearInterval(timer);
  }
}
