import { writeFile } from "node:fs/promises";
import type { RecordedAnswer } from "../../domain/recorded-answer.ts";
import type { AuditLog } from "../../ports/audit-log.ts";
import { recordsReport } from "../../report/records-report.ts";
import { sumUpRecords } from "../../report/sum-up-records.ts";
import { EXIT, type Invocation } from "../command.ts";
import { UsageError } from "../parse-command-line.ts";
import type { AuditVerb } from "./audit-verb.ts";
import { isWithin, periodOf, type Period } from "./period.ts";

/** `yiju audit report`: what the records say of a period, as one HTML file. */
export const writeReport: AuditVerb = async (invocation, audit, { stdout }) => {
  const file = invocation.value("out");
  if (file === undefined) throw new UsageError("say --out FILE: where the report goes");
  const period = periodOf(invocation);
  const feedback = (await audit.feedback()).filter((one) => isWithin(one.receivedAt, period));
  const figures = await sumUpRecords(answersWithin(audit, period), feedback);
  const page = recordsReport({
    figures,
    directory: audit.directory,
    period: inWords(invocation),
    madeAt: new Date().toISOString(),
  });
  await writeFile(file, page, { mode: 0o600 });
  stdout.write(`${file}: answers ${figures.answers}, ratings ${feedback.length}\n`);
  return EXIT.ok;
};

async function* answersWithin(audit: AuditLog, period: Period): AsyncGenerator<RecordedAnswer> {
  for await (const answer of audit.answers()) if (isWithin(answer.at, period)) yield answer;
}

function inWords(invocation: Invocation): string {
  const [from, to] = [invocation.value("from"), invocation.value("to")];
  if (from === undefined && to === undefined) return "of all time";
  if (from === undefined) return `until ${to ?? ""}`;
  return to === undefined ? `since ${from}` : `from ${from} to ${to}`;
}
