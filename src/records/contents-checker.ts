import type { LogProblem } from "../domain/log-report.ts";
import type { RecordLine } from "./record-line.ts";
import type { WalkedLine } from "./walk-log.ts";

interface Purge {
  /** Records of that moment and later are left as they are. */
  readonly before: string;
  readonly throughSeq: number;
}

interface Place {
  readonly seq: number;
  readonly segment: number;
  readonly line: number;
  readonly at: string;
}

/** Checks that contents are gone only from records that a purge tells of. */
export function createContentsChecker() {
  const bare: Place[] = [];
  const purges: Purge[] = [];
  /** By its time: a clock that was set back makes a later record the older one. */
  let oldestHeld: Place | undefined;
  /** The first that a purge was to have taken contents from, and did not. */
  let leftBehind: Place | undefined;
  return {
    take({ segment, line }: WalkedLine, { header, contents }: RecordLine): void {
      const { seq, at, kind, facts } = header;
      const place = { seq, segment, line, at };
      if (header.contents !== null && contents === null) bare.push(place);
      if (contents !== null && (oldestHeld === undefined || at < oldestHeld.at)) oldestHeld = place;
      if (kind !== "purge") return;
      const purge = { before: String(facts["before"]), throughSeq: Number(facts["throughSeq"]) };
      purges.push(purge);
      if (oldestHeld !== undefined && covers(purge, oldestHeld)) leftBehind ??= oldestHeld;
    },
    finish(): LogProblem[] {
      const isPurged = ({ seq, at }: Place) => purges.some((purge) => covers(purge, { seq, at }));
      const problem = "its contents are gone, and no purge says so";
      const lost = bare.filter((place) => !isPurged(place)).map((place) => at(place, problem));
      if (leftBehind === undefined) return lost;
      const unfinished = "it was purged and still has its contents: run `yiju audit purge` again";
      return [...lost, at(leftBehind, unfinished)];
    },
  };
}

function at({ seq, segment, line }: Place, problem: string): LogProblem {
  return { seq, segment, line, problem };
}

function covers({ before, throughSeq }: Purge, { seq, at }: { seq: number; at: string }): boolean {
  return at < before && seq <= throughSeq;
}
