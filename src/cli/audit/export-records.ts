import { open } from "node:fs/promises";
import type { RecordedAnswer } from "../../domain/recorded-answer.ts";
import type { AuditLog } from "../../ports/audit-log.ts";
import { EXIT } from "../command.ts";
import { UsageError } from "../parse-command-line.ts";
import type { AuditVerb } from "./audit-verb.ts";
import { csvCell } from "./csv-cell.ts";
import { questionOf } from "./headline.ts";
import { isWithin, periodOf, type Period } from "./period.ts";

/** `yiju audit export`: every record as JSON Lines, or the answers as a table. */
export const exportRecords: AuditVerb = async (invocation, audit, { stdout }) => {
  const format = invocation.value("format") ?? "jsonl";
  const period = periodOf(invocation);
  if (format !== "jsonl" && format !== "csv") {
    throw new UsageError(`--format takes jsonl or csv, not "${format}"`);
  }
  const lines = format === "jsonl" ? jsonLines(audit, period) : csvLines(audit, period);
  const file = invocation.value("out");
  if (file === undefined) {
    for await (const line of lines) stdout.write(line);
    return EXIT.ok;
  }
  const handle = await open(file, "w", 0o600);
  try {
    for await (const line of lines) await handle.appendFile(line);
  } finally {
    await handle.close();
  }
  return EXIT.ok;
};

async function* jsonLines(audit: AuditLog, period: Period): AsyncGenerator<string> {
  for await (const record of audit.records()) {
    if (isWithin(record.at, period)) yield `${JSON.stringify(record)}\n`;
  }
}

const COLUMNS: readonly (readonly [string, (answer: RecordedAnswer) => string | number | null])[] =
  [
    ["record", ({ seq }) => seq],
    ["at", ({ at }) => at],
    ["answerId", ({ answerId }) => answerId],
    ["requestId", ({ requestId }) => requestId],
    ["channel", ({ channel }) => channel],
    ["key", ({ contents }) => contents?.keyId ?? null],
    ["status", ({ status }) => status],
    ["reason", ({ reason }) => reason],
    ["question", questionOf],
    ["answer", ({ contents }) => contents?.answer.answer ?? null],
    ["cited", ({ cited }) => cited.map((one) => `${one.documentId} ${one.locator}`).join("; ")],
    ["evidence", ({ evidence }) => evidence],
    ["totalMs", ({ totalMs }) => totalMs],
    ["answerer", ({ answerer }) => answerer.model],
    ["generation", ({ generation }) => generation],
    ["program", ({ program }) => program],
  ];

/** RFC 4180, with a byte order mark, without which spreadsheets take Chinese for something else. */
async function* csvLines(audit: AuditLog, period: Period): AsyncGenerator<string> {
  yield `\ufeff${COLUMNS.map(([name]) => name).join(",")}\r\n`;
  for await (const answer of audit.answers()) {
    if (!isWithin(answer.at, period)) continue;
    yield `${COLUMNS.map(([, valueOf]) => csvCell(valueOf(answer))).join(",")}\r\n`;
  }
}
