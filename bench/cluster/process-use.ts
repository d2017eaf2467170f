import { readFile } from "node:fs/promises";

/** Linux counts processor time in hundredths of a second for every program. */
const MS_A_TICK = 10;

/** Resident memory of a process, in MB. */
export interface ProcessMemory {
  readonly residentMb: number;
  /** Of it, its own: heap and what lies beside it. */
  readonly ownMb: number;
  /** Of it, files that it has mapped, which the system may take back. */
  readonly filesMb: number;
  readonly peakMb: number;
}

export async function memoryOf(processId: number): Promise<ProcessMemory> {
  const status = await readFile(`/proc/${processId}/status`, "utf8");
  const mbOf = (name: string): number =>
    Number(new RegExp(`^${name}:\\s+(\\d+) kB`, "m").exec(status)?.[1] ?? 0) / 1000;
  return {
    residentMb: mbOf("VmRSS"),
    ownMb: mbOf("RssAnon"),
    filesMb: mbOf("RssFile"),
    peakMb: mbOf("VmHWM"),
  };
}

/** Milliseconds of processor time that these processes have had, together. */
export async function cpuMsOf(processIds: readonly number[]): Promise<number> {
  const times = await Promise.all(processIds.map(cpuMsOfOne));
  return times.reduce((sum, ms) => sum + ms, 0);
}

async function cpuMsOfOne(processId: number): Promise<number> {
  const stat = await readFile(`/proc/${processId}/stat`, "utf8");
  // the name, in brackets, may hold spaces; user and system time are the 12th and 13th words after it
  const words = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return (Number(words[11]) + Number(words[12])) * MS_A_TICK;
}
