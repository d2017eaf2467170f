import { readConfig } from "../../config/config.ts";
import type { Command } from "../command.ts";
import { UsageError } from "../parse-command-line.ts";
import type { AuditVerb } from "./audit-verb.ts";

/** Loaded when used. */
const VERBS: Readonly<Record<string, () => Promise<AuditVerb>>> = {
  verify: async () => (await import("./verify-records.ts")).verifyRecords,
  show: async () => (await import("./show-record.ts")).showRecord,
  search: async () => (await import("./search-records.ts")).searchRecords,
  export: async () => (await import("./export-records.ts")).exportRecords,
  "to-cases": async () => (await import("./write-case-drafts.ts")).writeCaseDrafts,
  report: async () => (await import("./write-report.ts")).writeReport,
  purge: async () => (await import("./purge-records.ts")).purgeRecords,
  checkpoint: async () => (await import("./make-checkpoint.ts")).makeCheckpoint,
  key: async () => (await import("./make-key.ts")).makeKey,
};

export const auditCommand: Command = {
  help: `Works on the records of answers in YIJU_DATA_DIR (default: data/). docs/records.md says what they hold.

Usage: yiju audit verify [--checkpoints FILE] [--public-key FILE] [--json]
       yiju audit show ID [--json]                ID of an answer, request or document, or a number
       yiju audit search [--from DAY] [--to DAY] [--key ID] [--status answered|refused] [--reason CODE]
                         [--document ID] [--text WORDS] [--changes] [--limit N] [--json]
       yiju audit export [--format jsonl|csv] [--from DAY] [--to DAY] [--out FILE]
       yiju audit to-cases [--from DAY] [--to DAY] [--out FILE]
                                                  Drafts of eval cases from answers that readers rated down
       yiju audit report --out FILE [--from DAY] [--to DAY]
                                                  Answers, refusals, topics, feedback and latency over time, as HTML
       yiju audit purge --before DAY --yes
       yiju audit checkpoint [--key FILE]
       yiju audit key --out FILE                  Makes a key, and FILE.pub for auditors

  --checkpoints FILE  What the log has to hold, from a copy kept elsewhere (default: beside the records)
  --public-key FILE   Checks who signed them
  --from, --to        A day as in 2026-11-27, UTC, both included; or a moment: 2026-11-27T10:00:00Z
  --before            Deletes questions, answers, drafts and key ids recorded before that day, UTC
  --text WORDS        Looks into questions, what went before them, answers and the quotes that were shown; with
                      --changes into names of files, titles and whatever else an edit gave
  --changes           Looks for changes of documents instead of answers: by day, key, document or words
  --limit N           At most so many, newest first (default: 20)

Exit codes: 0 all is well, 1 the records were changed or the command failed, 2 wrong usage

  yiju audit verify --checkpoints /media/audit/checkpoints.jsonl --public-key operator.pub
  yiju audit search --status refused --from 2026-11-01
  yiju audit search --changes --document circular
  yiju audit purge --before 2026-01-01 --yes
`,
  options: {
    checkpoints: { type: "string" },
    "public-key": { type: "string" },
    key: { type: "string" },
    from: { type: "string" },
    to: { type: "string" },
    status: { type: "string" },
    reason: { type: "string" },
    document: { type: "string" },
    text: { type: "string" },
    changes: { type: "boolean" },
    limit: { type: "string" },
    format: { type: "string" },
    before: { type: "string" },
    out: { type: "string" },
    yes: { type: "boolean" },
    json: { type: "boolean" },
  },
  maxPositionals: 2,
  async run(invocation, context) {
    const [verb = ""] = invocation.positionals;
    const load = Object.hasOwn(VERBS, verb) ? VERBS[verb] : undefined;
    if (load === undefined) {
      const verbs = Object.keys(VERBS).join(", ");
      throw new UsageError(`say one of ${verbs}${verb === "" ? "" : `, not "${verb}"`}`);
    }
    const config = readConfig(invocation.settings, context.environment);
    const audit = await context.backend.openAudit(config);
    // a key may be made before there is anything to sign
    if (verb !== "key") await audit.requireDataDirectory();
    return (await load())(invocation, audit, context);
  },
};
