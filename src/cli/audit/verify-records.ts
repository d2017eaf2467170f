import type { LogProblem, LogReport } from "../../domain/log-report.ts";
import { EXIT } from "../command.ts";
import { counted } from "../counted.ts";
import { inWordsOf } from "../in-words-of.ts";
import type { AuditVerb } from "./audit-verb.ts";

/** Problems shown; `--json` has them all. */
const SHOWN = 20;

/** `yiju audit verify`: checks the whole log. */
export const verifyRecords: AuditVerb = async (invocation, audit, { program, stdout }) => {
  const publicKeyFile = invocation.value("public-key") ?? null;
  const checkpointFile = invocation.value("checkpoints") ?? null;
  const report = await audit.verify({ checkpointFile, publicKeyFile });
  stdout.write(
    invocation.has("json")
      ? `${JSON.stringify(report, null, 2)}\n`
      : inWordsOf(program, describe(report, audit)),
  );
  return report.problems.length === 0 ? EXIT.ok : EXIT.failed;
};

function describe(report: LogReport, { directory }: { readonly directory: string }): string {
  const { first, last, problems } = report;
  if (problems.length > 0) return describeProblems(problems, directory);
  if (first === null || last === null) return `There are no records in ${directory}.\n`;
  return [
    `Sound: ${counted(report.records, "record")} in ${counted(report.segments, "file")}, ${first.seq} (${first.at}) to ${last.seq} (${last.at}); ${report.purged} purged.`,
    `The last one's SHA-256: ${last.hash}`,
    describeCheckpoints(report),
    "",
  ].join("\n");
}

function describeCheckpoints({ checkpoints: { given, confirmed, expired, signed } }: LogReport) {
  if (given === 0) {
    return "No checkpoint was given: only one that is kept elsewhere shows that nobody wrote the whole log anew.";
  }
  const older = expired === 0 ? "" : `; ${expired} are of records whose time was over`;
  const by = signed ? "signatures checked" : "signatures not checked, for want of --public-key";
  return `${confirmed} of ${counted(given, "checkpoint")} confirmed (${by})${older}.`;
}

function describeProblems(problems: readonly LogProblem[], directory: string): string {
  const shown = problems.slice(0, SHOWN).map((problem) => `${describeProblem(problem)}\n`);
  const more = problems.length - shown.length;
  const rest = more > 0 ? `and ${more} more: --json has them all\n` : "";
  return `${shown.join("")}${rest}\nNot sound: ${counted(problems.length, "problem")} in ${directory}. Copy the folder as it is before anything else.\n`;
}

function describeProblem({ seq, segment, line, problem }: LogProblem): string {
  const record = seq === null ? "the log" : `record ${seq}`;
  const place =
    segment === null ? "" : ` (records-${String(segment).padStart(6, "0")}.log, line ${line ?? 0})`;
  return `${record}${place}: ${problem}`;
}
