import type { KeyObject } from "node:crypto";
import type { CheckpointCount, LogProblem } from "../domain/log-report.ts";
import { canonicalJson } from "./canonical-json.ts";
import { isSignedBy, type Checkpoint } from "./checkpoint.ts";
import type { Head } from "./head-file.ts";
import type { LogSnapshot, WalkedLine } from "./walk-log.ts";

export interface AnchorChecker {
  /** Every line, in order. */
  take(walked: WalkedLine): void;
  /** After the last line. */
  finish(): { readonly problems: readonly LogProblem[]; readonly checkpoints: CheckpointCount };
}

/** Compares the log with what is kept beside it, and elsewhere: the head, and the operator's checkpoints. */
export function createAnchorChecker(
  { head }: Pick<LogSnapshot, "head">,
  { checkpoints, publicKey }: { checkpoints: readonly Checkpoint[]; publicKey: KeyObject | null },
): AnchorChecker {
  const asked = new Set(checkpoints.map(({ seq }) => seq));
  if (typeof head !== "string") asked.add(head.seq);
  const hashes = new Map<number, string>();
  let firstSeq: number | undefined;
  let log: unknown;
  let openedOn = "";
  let last: Head | undefined;

  return {
    take({ segment, line, end, parsed }) {
      if (typeof parsed === "string") return;
      const { header, hash } = parsed;
      firstSeq ??= header.seq;
      if (header.kind === "segment") log ??= header.facts["log"];
      if (line === 1) openedOn = header.at.slice(0, 10);
      if (asked.has(header.seq)) hashes.set(header.seq, hash);
      const { seq } = header;
      last = { v: 1, log: String(log), seq, hash, segment, bytes: end, openedOn };
    },
    finish() {
      const failed = checkpoints.flatMap((one) => {
        const problem = checkpointProblem(one, { firstSeq, last, hashes, publicKey });
        return problem === undefined ? [] : [aboutLog(`the checkpoint of ${one.at}: ${problem}`)];
      });
      const expired = checkpoints.filter(({ seq }) => seq < (firstSeq ?? 0)).length;
      return {
        problems: [...headProblems(head, { last, hashes }), ...failed],
        checkpoints: {
          given: checkpoints.length,
          confirmed: checkpoints.length - failed.length - expired,
          expired,
          signed: publicKey !== null,
        },
      };
    },
  };
}

interface FoundLog {
  readonly firstSeq: number | undefined;
  readonly last: Head | undefined;
  readonly hashes: ReadonlyMap<number, string>;
  readonly publicKey: KeyObject | null;
}

function checkpointProblem(
  one: Checkpoint,
  { firstSeq, last, hashes, publicKey }: FoundLog,
): string | undefined {
  if (publicKey !== null && !isSignedBy(one, publicKey)) return "its signature is not of the key";
  if (last === undefined || one.seq > last.seq) {
    return `record ${one.seq} and all after it are missing`;
  }
  if (one.log !== last.log) return "it is of another log";
  if (firstSeq !== undefined && one.seq < firstSeq) return undefined;
  const isSame = hashes.get(one.seq) === one.hash;
  return isSame ? undefined : `record ${one.seq} is not the one that was signed`;
}

function headProblems(
  head: LogSnapshot["head"],
  { last, hashes }: { last: Head | undefined; hashes: ReadonlyMap<number, string> },
): LogProblem[] {
  const lastSeq = last?.seq ?? 0;
  if (typeof head === "string") {
    return lastSeq === 0
      ? []
      : [aboutLog(`the head is ${head}: whether records are missing at the end cannot be told`)];
  }
  if (head.seq > lastSeq) {
    return [aboutLog(`records ${lastSeq + 1} to ${head.seq} are missing at the end`)];
  }
  // a crash between the two writes leaves a head that lags behind
  const agrees =
    head.seq < lastSeq
      ? hashes.get(head.seq) === head.hash
      : canonicalJson(head) === canonicalJson(last);
  return agrees ? [] : [aboutLog("the head does not describe its record: one of them was changed")];
}

function aboutLog(problem: string): LogProblem {
  return { seq: null, segment: null, line: null, problem };
}
