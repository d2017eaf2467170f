import { rm, stat, truncate } from "node:fs/promises";
import { ifAbsent } from "../domain/if-absent.ts";
import { readHead, type Head } from "./head-file.ts";
import { parseLine, type RecordLine } from "./record-line.ts";
import { linesOf, listSegments, readSegment, segmentPath } from "./segment-files.ts";

/** Where the next record goes. */
export interface Tail {
  /** Null where there is no record yet. */
  readonly head: Head | null;
  /** What a crash, or somebody, had left: to be told in the log. Null where all is as it was left. */
  readonly mend: Readonly<Record<string, unknown>> | null;
  /** Whether the last file must not be written on: it holds lines that are no records, which stay as they are. */
  readonly mustRotate: boolean;
}

/**
 * Finds the end of the log and takes away half a line that a crash left there. Only under the write lock.
 *
 * @param known the last record that this program wrote, where it did: it tells of a log that is behind it
 */
export async function findTail(directory: string, known?: Head): Promise<Tail> {
  const tail = await findTailOnDisk(directory);
  if (known === undefined) return tail;
  const { head, mend } = tail;
  if (head === null) return withoutRecords(known);
  if (head.log !== known.log || head.seq >= known.seq) return tail;
  const lost = { from: head.seq + 1, to: known.seq };
  return { head: { ...head, seq: known.seq }, mend: { ...mend, lost }, mustRotate: true };
}

async function findTailOnDisk(directory: string): Promise<Tail> {
  const head = await readHead(directory);
  if (typeof head !== "string" && (await isAsLeft(directory, head))) {
    return { head, mend: null, mustRotate: false };
  }
  const found = await findLastRecord(directory);
  if (found === undefined) return withoutRecords(head);
  const mend = mendFacts(head, found);
  const { last, log, segment, bytes, openedOn } = found;
  const seq = typeof head === "string" ? last.header.seq : Math.max(head.seq, last.header.seq);
  return {
    head: { v: 1, log, seq, hash: last.hash, segment, bytes, openedOn },
    mend,
    mustRotate: found.strange || mend?.["lost"] !== undefined,
  };
}

async function isAsLeft(directory: string, { segment, bytes }: Head): Promise<boolean> {
  const size = await sizeOf(segmentPath(directory, segment));
  if (size !== bytes) return false;
  return (await sizeOf(segmentPath(directory, segment + 1))) === undefined;
}

async function sizeOf(path: string): Promise<number | undefined> {
  return (await stat(path).catch(ifAbsent(undefined)))?.size;
}

/** Every file is gone: what the head says is where the log goes on, in a new file. */
function withoutRecords(head: Head | "missing" | "damaged"): Tail {
  if (typeof head === "string") return { head: null, mend: null, mustRotate: false };
  return { head, mend: { lost: { from: 1, to: head.seq } }, mustRotate: true };
}

interface LastRecord {
  readonly last: RecordLine;
  readonly log: string;
  /** The last file: the one that holds the record, but where others follow that are not taken for records. */
  readonly segment: number;
  /** Where the record ends in its file. */
  readonly bytes: number;
  readonly openedOn: string;
  /** Bytes of an unfinished line that were taken away. */
  readonly tornBytes: number;
  /** Whether lines follow that are no records. */
  readonly strange: boolean;
}

/** The last good record of the last file that has one; a file that a crash left without any is removed. */
async function findLastRecord(directory: string): Promise<LastRecord | undefined> {
  const segments = await listSegments(directory);
  let strange = false;
  for (const segment of segments.toReversed()) {
    const { lines, rest } = linesOf(await readSegment(directory, segment));
    const records = goodRecords(lines);
    strange ||= records.length < lines.length;
    const place = placeOf(records, lines);
    if (place === undefined) {
      if (lines.length === 0) await rm(segmentPath(directory, segment));
      continue;
    }
    if (strange) return { ...place, segment: segments.at(-1) ?? segment, tornBytes: 0, strange };
    if (rest.length > 0) await truncate(segmentPath(directory, segment), place.bytes);
    return { ...place, segment, tornBytes: rest.length, strange };
  }
  return undefined;
}

/** The last of a file's records, and what its first one says of the file. */
function placeOf(records: readonly RecordLine[], lines: readonly Buffer[]) {
  const last = records.at(-1);
  const first = records[0]?.header;
  if (last === undefined || first === undefined) return undefined;
  const bytes = lines.slice(0, records.length).reduce((sum, line) => sum + line.length + 1, 0);
  return { last, bytes, log: String(first.facts["log"]), openedOn: first.at.slice(0, 10) };
}

/** The lines from the first one on that are records, each naming the one before. */
function goodRecords(lines: readonly Buffer[]): RecordLine[] {
  const records: RecordLine[] = [];
  for (const line of lines) {
    const record = parseLine(line);
    const before = records.at(-1);
    if (typeof record === "string") break;
    if (before !== undefined && record.header.prev !== before.hash) break;
    records.push(record);
  }
  return records;
}

/** Null where only the head lags behind the records, which a crash between the two writes leaves. */
function mendFacts(head: Head | "missing" | "damaged", found: LastRecord): Tail["mend"] {
  const { last, tornBytes, strange, segment } = found;
  const { seq } = last.header;
  const torn = tornBytes > 0 ? { tornBytes, segment } : {};
  const odd = strange ? { strangeLines: segment } : {};
  if (typeof head === "string") return { head, ...torn, ...odd };
  const lost = head.seq > seq ? { lost: { from: seq + 1, to: head.seq } } : {};
  const differs = head.seq === seq && head.hash !== last.hash ? { head: "differs" } : {};
  const facts = { ...torn, ...odd, ...lost, ...differs };
  return Object.keys(facts).length === 0 ? null : facts;
}
