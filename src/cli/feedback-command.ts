import { readConfig } from "../config/config.ts";
import type { FeedbackRecord } from "../domain/feedback.ts";
import { EXIT, type Command } from "./command.ts";
import { indented, printable } from "./printable.ts";

export const feedbackCommand: Command = {
  help: `Lists what readers thought of answers, oldest first: for evaluators, and for new eval cases.

Usage: yiju feedback [options]

  --down         Only what was found wanting
  --json         One JSON object a line, as kept in YIJU_DATA_DIR (default: data/)

  yiju feedback --down --json
`,
  options: { down: { type: "boolean" }, json: { type: "boolean" } },
  maxPositionals: 0,
  async run(invocation, context) {
    const config = readConfig(invocation.settings, context.environment);
    const audit = await context.backend.openAudit(config);
    await audit.requireDataDirectory();
    const records = await audit.feedback();
    const shown = records.filter(({ rating }) => !invocation.has("down") || rating === "down");
    if (invocation.has("json")) {
      for (const record of shown) context.stdout.write(`${JSON.stringify(record)}\n`);
      return EXIT.ok;
    }
    context.stdout.write([...shown.map(formatRecord), summarise(records)].join("\n"));
    return EXIT.ok;
  },
};

function formatRecord(record: FeedbackRecord): string {
  const { receivedAt, rating, status, reasons, answerId, question, comment } = record;
  const facts = [receivedAt, rating, status, ...reasons, answerId];
  const said = comment === "" ? "" : `${indented(comment, "    ")}\n`;
  return `${printable(facts.join(", "))}\n${indented(question, "  ")}\n${said}`;
}

function summarise(records: readonly FeedbackRecord[]): string {
  const up = records.filter(({ rating }) => rating === "up").length;
  return `${up} up, ${records.length - up} down\n`;
}
