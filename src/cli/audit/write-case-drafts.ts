import { groupedBy } from "../../domain/grouped-by.ts";
import type { FeedbackRecord } from "../../domain/feedback.ts";
import { EXIT } from "../command.ts";
import type { AuditVerb } from "./audit-verb.ts";
import { draftCase } from "./draft-case.ts";
import { isWithin, periodOf } from "./period.ts";
import { writeNewFile } from "./write-new-file.ts";

/** `yiju audit to-cases`: drafts of eval cases from the answers that readers rated down. */
export const writeCaseDrafts: AuditVerb = async (invocation, audit, { stdout, stderr }) => {
  const period = periodOf(invocation);
  const complaints = complaintsByAnswer(await audit.feedback());
  const lines: string[] = [];
  let wordless = 0;
  for await (const answer of audit.answers()) {
    const feedback = complaints.get(answer.answerId);
    complaints.delete(answer.answerId);
    if (feedback === undefined || !isWithin(answer.at, period)) continue;
    const draft = draftCase(answer, feedback);
    if (draft === null) wordless++;
    else lines.push(`${JSON.stringify(draft)}\n`);
  }
  const path = invocation.value("out");
  const text = lines.join("");
  if (path === undefined) stdout.write(text);
  else if (text !== "")
    await writeNewFile({ path, text, mode: 0o600, because: "it may have been filled in" });
  stderr.write(summarise({ drafts: lines.length, wordless, unrecorded: complaints.size }));
  return EXIT.ok;
};

function complaintsByAnswer(feedback: readonly FeedbackRecord[]): Map<string, FeedbackRecord[]> {
  return groupedBy(
    feedback.filter(({ rating }) => rating !== "up"),
    ({ answerId }) => answerId,
  );
}

interface Tally {
  readonly drafts: number;
  /** Purged, or recorded without the words of the question. */
  readonly wordless: number;
  /** Rated down, but no record is of that answer. */
  readonly unrecorded: number;
}

function summarise({ drafts, wordless, unrecorded }: Tally): string {
  const made = drafts === 0 ? "No draft." : `Drafts: ${drafts}.`;
  return [
    made,
    ...(wordless === 0 ? [] : [`Skipped, the question's words are not kept: ${wordless}.`]),
    ...(unrecorded === 0 ? [] : [`Rated down, but not among the records: ${unrecorded}.`]),
    ...(drafts === 0
      ? []
      : [
          "Fill in facts and evidence from the documents, or set answerable to false (docs/evaluation.md), then move the lines to eval/cases.",
        ]),
    "",
  ].join("\n");
}
