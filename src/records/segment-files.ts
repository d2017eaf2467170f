import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { ifAbsent } from "../domain/if-absent.ts";

const SEGMENT_NAME = /^records-(\d{6})\.log$/;

export function segmentPath(directory: string, segment: number): string {
  return join(directory, `records-${String(segment).padStart(6, "0")}.log`);
}

/** The numbers of the files of a log, ascending; none where there is no log. */
export async function listSegments(directory: string): Promise<number[]> {
  const names = await readdir(directory).catch(ifAbsent([]));
  return names
    .flatMap((name) => SEGMENT_NAME.exec(name)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => a - b);
}

export function readSegment(directory: string, segment: number): Promise<Buffer> {
  return readFile(segmentPath(directory, segment));
}

/** The lines of a file from an offset on, without their line breaks, and what stands after the last one. */
export function linesOf(
  bytes: Buffer,
  from = 0,
): { readonly lines: readonly Buffer[]; readonly rest: Buffer } {
  const lines: Buffer[] = [];
  let start = from;
  for (;;) {
    const end = bytes.indexOf(LINE_FEED, start);
    if (end < 0) return { lines, rest: bytes.subarray(start) };
    lines.push(bytes.subarray(start, end));
    start = end + 1;
  }
}

const LINE_FEED = 0x0a;
