import type { LogProblem } from "../domain/log-report.ts";
import { NO_RECORD, type RecordLine } from "./record-line.ts";

/** Checks numbers and links from record to record, and that the first one is the first, or says what was before. */
export function createPlaceChecker() {
  let first: { readonly seq: number; readonly prev: string } | undefined;
  let before: { readonly seq: number; readonly hash: string } | undefined;
  /** Lines since `before` that are no records. */
  let skipped = 0;
  const removals: { readonly lastSeq: unknown; readonly lastHash: unknown }[] = [];

  return {
    /** What is wrong with the record's place. */
    take({ header, hash }: RecordLine): string[] {
      const { seq, prev, kind, facts } = header;
      first ??= { seq, prev };
      const last = before;
      const expected = last === undefined ? seq : last.seq + 1 + skipped;
      // behind a line that cannot be read the link cannot be followed
      const isLinked = last === undefined || skipped > 0 || prev === last.hash;
      before = { seq, hash };
      skipped = 0;
      if (kind === "retention") {
        removals.push({ lastSeq: facts["lastSeq"], lastHash: facts["lastHash"] });
      }
      if (seq > expected) return [`records ${expected} to ${seq - 1} are missing before it`];
      if (seq < expected) return [`it stands where record ${expected} should: moved or repeated`];
      return isLinked ? [] : [`it does not name record ${seq - 1} as it is stored`];
    },
    /** Passes a line that is no record; answers the number that it should have had. */
    skip(): number | null {
      skipped++;
      return before === undefined ? null : before.seq + skipped;
    },
    finish(): LogProblem[] {
      if (first === undefined || isBeginning(first, removals)) return [];
      const problem = "what stood before it is gone, and no record says so";
      return [{ seq: first.seq, segment: null, line: null, problem }];
    },
  };
}

function isBeginning(
  { seq, prev }: { readonly seq: number; readonly prev: string },
  removals: readonly { readonly lastSeq: unknown; readonly lastHash: unknown }[],
): boolean {
  if (seq === 1) return prev === NO_RECORD;
  return removals.some(({ lastSeq, lastHash }) => lastSeq === seq - 1 && lastHash === prev);
}
