import { appendFile, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod/v4";
import { claimJudgementSchema } from "../judge/claim-judgement.ts";
import type { CaseReply } from "../run/case-result.ts";
import { sha256Hex } from "../data/text-hash.ts";
import { answerBody, searchBody } from "../run/http-schemas.ts";

const REPORTS_DIR = path.resolve(import.meta.dirname, "../reports");

/** The replies of a run under way, so that an interrupted one can go on. */
export interface ReplyJournal {
  /** Replies already written, by case id. */
  readonly recorded: ReadonlyMap<string, CaseReply>;
  append(caseId: string, reply: CaseReply): Promise<void>;
  /** Forgets the run: it was finished. */
  remove(): Promise<void>;
}

const entrySchema = z.object({
  caseId: z.string(),
  reply: z.object({
    answer: answerBody,
    found: searchBody.shape.results,
    latencyMs: z.number(),
    judgements: z.array(claimJudgementSchema).nullable(),
  }),
});

/**
 * Opens the journal of the run that `identity` describes: documents, cases, models, code. Another identity is
 * another journal, so that nothing old is ever taken for new. Without `resume` it starts empty.
 */
export async function openReplyJournal(identity: object, resume: boolean): Promise<ReplyJournal> {
  const key = sha256Hex(JSON.stringify(identity)).slice(0, 16);
  const file = path.join(REPORTS_DIR, `unfinished-${key}.jsonl`);
  await mkdir(REPORTS_DIR, { recursive: true });
  const recorded = resume
    ? parseEntries(await readFile(file, "utf8").catch(() => ""))
    : new Map<string, CaseReply>();
  await writeFile(file, [...recorded].map(([caseId, reply]) => lineOf(caseId, reply)).join(""));
  return {
    recorded,
    append: (caseId, reply) => appendFile(file, lineOf(caseId, reply)),
    remove: () => rm(file),
  };
}

function lineOf(caseId: string, reply: CaseReply): string {
  return `${JSON.stringify({ caseId, reply })}\n`;
}

/** Whole lines only: a run that was killed may have left half of one. */
function parseEntries(text: string): Map<string, CaseReply> {
  const whole = text.slice(0, text.lastIndexOf("\n") + 1);
  const lines = whole.split("\n").filter((line) => line !== "");
  return new Map(
    lines.map((line) => {
      const { caseId, reply } = entrySchema.parse(JSON.parse(line));
      return [caseId, reply];
    }),
  );
}
