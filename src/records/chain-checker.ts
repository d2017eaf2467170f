import type { LogProblem } from "../domain/log-report.ts";
import { createContentsChecker } from "./contents-checker.ts";
import { createPlaceChecker } from "./place-checker.ts";
import type { RecordHeader } from "./record-line.ts";
import type { WalkedLine } from "./walk-log.ts";

export interface ChainChecker {
  /** Every line, in order. */
  take(walked: WalkedLine): void;
  /** After the last line: all that is wrong. */
  finish(): readonly LogProblem[];
}

/** Checks that every record names the one before, and that nothing is gone but by a record that says so. */
export function createChainChecker(): ChainChecker {
  const problems: LogProblem[] = [];
  const places = createPlaceChecker();
  const contents = createContentsChecker();
  let log: unknown;
  return {
    take(walked) {
      const { segment, line, parsed } = walked;
      if (typeof parsed === "string") {
        problems.push({ seq: places.skip(), segment, line, problem: parsed });
        return;
      }
      const { header } = parsed;
      if (header.kind === "segment") log ??= header.facts["log"];
      contents.take(walked, parsed);
      const found = [
        ...places.take(parsed),
        ...fileProblems(header, walked, log),
        ...mendProblems(header),
      ];
      problems.push(...found.map((problem) => ({ seq: header.seq, segment, line, problem })));
    },
    finish: () => [...problems, ...contents.finish(), ...places.finish()],
  };
}

/** Each file begins with a record that gives its number and the log that it belongs to, and has no other such. */
function fileProblems(
  { kind, facts }: RecordHeader,
  { segment, line }: WalkedLine,
  log: unknown,
): string[] {
  if ((kind === "segment") !== (line === 1)) return ["a file does not begin where it should"];
  if (kind !== "segment") return [];
  return [
    ...(facts["segment"] === segment ? [] : ["it is the beginning of another file"]),
    ...(facts["log"] === log ? [] : ["it belongs to another log"]),
  ];
}

/** A crash leaves half a line, or a head that lags behind; nothing that it leaves looks as if records were gone. */
function mendProblems({ kind, facts }: RecordHeader): string[] {
  if (kind !== "mend") return [];
  return [
    ...("lost" in facts ? ["records that the head had named were gone before it"] : []),
    ...("head" in facts
      ? ["the head was not that of the log before it: compare a checkpoint"]
      : []),
  ];
}
