import type { LogProblem } from "../domain/log-problem.ts";
import type { RecordLine } from "./record-line.ts";
import type { WalkedLine } from "./walk-log.ts";

interface Purge {
  /** Records of that moment and later are left as they are. */
  readonly before: string;
  readonly throughSeq: number;
}

/** Checks that contents are gone only from records that a purge tells of. */
export function createContentsChecker() {
  const bare: (Omit<LogProblem, "problem"> & { readonly at: string })[] = [];
  const purges: Purge[] = [];
  return {
    take({ segment, line }: WalkedLine, { header, contents }: RecordLine): void {
      const { seq, at, kind, facts } = header;
      if (header.contents !== null && contents === null) bare.push({ seq, segment, line, at });
      if (kind !== "purge") return;
      purges.push({ before: String(facts["before"]), throughSeq: Number(facts["throughSeq"]) });
    },
    finish(): LogProblem[] {
      return bare
        .filter(({ seq, at }) => !purges.some((purge) => covers(purge, { seq: seq ?? 0, at })))
        .map(({ seq, segment, line }) => ({
          seq,
          segment,
          line,
          problem: "its contents are gone, and no purge says so",
        }));
    },
  };
}

function covers({ before, throughSeq }: Purge, { seq, at }: { seq: number; at: string }): boolean {
  return at < before && seq <= throughSeq;
}
