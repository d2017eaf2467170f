/** Milliseconds of CPU that the whole process, threads included, spent on `work`; other programs do not count. */
export async function cpuTimed(work: () => Promise<unknown>): Promise<number> {
  const started = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
}
