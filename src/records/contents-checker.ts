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
  let firstHeld: Place | undefined;
  return {
    take({ segment, line }: WalkedLine, { header, contents }: RecordLine): void {
      const { seq, at, kind, facts } = header;
      if (header.contents !== null && contents === null) bare.push({ seq, segment, line, at });
      if (contents !== null) firstHeld ??= { seq, segment, line, at };
      if (kind !== "purge") return;
      purges.push({ before: String(facts["before"]), throughSeq: Number(facts["throughSeq"]) });
    },
    finish(): LogProblem[] {
      const isPurged = ({ seq, at }: Place) => purges.some((purge) => covers(purge, { seq, at }));
      const problem = "its contents are gone, and no purge says so";
      const lost = bare.filter((place) => !isPurged(place)).map((place) => at(place, problem));
      if (firstHeld === undefined || !isPurged(firstHeld)) return lost;
      const left = "it was purged and still has its contents: run `yiju audit purge` again";
      return [...lost, at(firstHeld, left)];
    },
  };
}

function at({ seq, segment, line }: Place, problem: string): LogProblem {
  return { seq, segment, line, problem };
}

function covers({ before, throughSeq }: Purge, { seq, at }: { seq: number; at: string }): boolean {
  return at < before && seq <= throughSeq;
}
