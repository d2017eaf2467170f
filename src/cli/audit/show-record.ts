import { AppError } from "../../domain/errors.ts";
import type { LogRecord } from "../../domain/log-record.ts";
import type { RecordedAnswer, RecordedDraft } from "../../domain/recorded-answer.ts";
import type { AuditLog } from "../../ports/audit-log.ts";
import { EXIT } from "../command.ts";
import { UsageError } from "../parse-command-line.ts";
import { indented, printable } from "../printable.ts";
import type { AuditVerb } from "./audit-verb.ts";
import { headlineOf, questionOf } from "./headline.ts";

/** `yiju audit show`: everything that is recorded under an id. */
export const showRecord: AuditVerb = async (invocation, audit, { stdout }) => {
  const [, id] = invocation.positionals;
  if (id === undefined) throw new UsageError("say which: an answer's id, or a record's number");
  const records = await findRecords(id, audit);
  if (invocation.has("json")) {
    for (const record of records) stdout.write(`${JSON.stringify(record)}\n`);
    return EXIT.ok;
  }
  const answers = new Map<number, RecordedAnswer>();
  for await (const answer of audit.answers()) answers.set(answer.seq, answer);
  const shown = records.map((record) => {
    const answer = answers.get(record.seq);
    return answer === undefined ? describeOther(record) : describeAnswer(answer, record);
  });
  stdout.write(shown.join("\n"));
  return EXIT.ok;
};

/** @throws AppError RECORD_UNKNOWN */
async function findRecords(id: string, audit: AuditLog): Promise<LogRecord[]> {
  const found: LogRecord[] = [];
  for await (const record of audit.records()) if (isNamed(record, id)) found.push(record);
  if (found.length > 0) return found;
  throw new AppError(
    "RECORD_UNKNOWN",
    `There is no record "${id}" in ${audit.directory}; \`yiju audit search\` lists them.`,
  );
}

function isNamed({ seq, facts }: LogRecord, id: string): boolean {
  const names = [
    String(seq),
    facts["answerId"],
    facts["requestId"],
    facts["exchange"],
    facts["documentId"],
  ];
  return names.includes(id);
}

function describeOther(record: LogRecord): string {
  const { seq, at, kind, facts, contents } = record;
  const text = JSON.stringify({ ...facts, ...contents }, null, 2);
  return `${seq} ${at} ${kind}\n${indented(text, "  ")}\n`;
}

function describeAnswer(answer: RecordedAnswer, { hash, facts }: LogRecord): string {
  const { contents } = answer;
  const lines = [
    headlineOf(answer),
    `  ${printable(questionOf(answer))}`,
    `  key ${contents === null ? "purged" : (contents.keyId ?? "none")}, request ${answer.requestId ?? "none"}, by ${answer.channel ?? "nobody known"}`,
    `  ${answer.answerer.kind} (${answer.answerer.model}), generation ${answer.generation}, program ${answer.program.slice(0, 16)}`,
    `  evidence ${answer.evidence}, ${answer.totalMs} ms, found ${Array.isArray(facts["found"]) ? facts["found"].length : 0} passages`,
    `  SHA-256 ${hash}`,
  ];
  if (contents === null) return `${lines.join("\n")}\n`;
  return [
    ...lines,
    "",
    indented(contents.answer.answer, "  "),
    ...answer.cited.map(
      ({ documentId, locator }) => `  cites ${printable(`${documentId} ${locator}`)}`,
    ),
    "",
    ...contents.drafts.flatMap(describeDraft),
    "",
  ].join("\n");
}

function describeDraft({ drafter, end, claims }: RecordedDraft): string[] {
  const wordings = claims.flatMap((claim) => claim.wordings);
  return [
    `  ${drafter.kind} draft, ${end.kind}:`,
    ...wordings.flatMap(({ verdict, support, text, failedChecks }) => [
      `    ${verdict}${support === null ? "" : ` ${support.toFixed(2)}`}: ${printable(text)}`,
      ...failedChecks.map(({ check, detail }) => `      ${check}: ${printable(detail)}`),
    ]),
  ];
}
