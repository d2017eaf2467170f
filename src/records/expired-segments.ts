import { listSegments, linesOf, readSegment } from "./segment-files.ts";
import { parseLine } from "./record-line.ts";

/** A file whose time is over, and what the first record after it has to name. */
export interface ExpiredSegment {
  readonly segment: number;
  readonly lastSeq: number;
  readonly lastHash: string;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** The oldest files, whose records are all older than so many days; never the last one before `segment`. */
export async function expiredSegments(
  directory: string,
  options: {
    readonly segment: number;
    readonly retentionDays: number | null;
    readonly now: () => Date;
  },
): Promise<ExpiredSegment[]> {
  const { retentionDays } = options;
  if (retentionDays === null) return [];
  const cutoff = new Date(options.now().getTime() - retentionDays * DAY_MS).toISOString();
  const expired: ExpiredSegment[] = [];
  for (const segment of (await listSegments(directory)).filter((one) => one < options.segment)) {
    const last = parseLine(linesOf(await readSegment(directory, segment)).lines.at(-1) ?? NOTHING);
    // what is damaged is evidence, and stays with all that follows it
    if (typeof last === "string" || last.header.at >= cutoff) break;
    expired.push({ segment, lastSeq: last.header.seq, lastHash: last.hash });
  }
  return expired;
}

const NOTHING = Buffer.alloc(0);
