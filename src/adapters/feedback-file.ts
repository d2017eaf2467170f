import { mkdir, open, readFile, type FileHandle } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod/v4";
import { AppError } from "../domain/errors.ts";
import { FEEDBACK_REASONS, type FeedbackRecord } from "../domain/feedback.ts";
import { hasSystemCode } from "../domain/has-system-code.ts";
import type { FeedbackStore } from "../ports/feedback-store.ts";

export interface FeedbackFileOptions {
  /** Made, for its owner alone, with the first record. */
  readonly directory: string;
  readonly newId: () => string;
  readonly now: () => Date;
}

const recordSchema = z.object({
  id: z.string(),
  receivedAt: z.string(),
  answerId: z.string(),
  generation: z.string(),
  question: z.string(),
  status: z.enum(["answered", "refused"]),
  rating: z.enum(["up", "down"]),
  reasons: z.array(z.enum(FEEDBACK_REASONS)),
  comment: z.string(),
});

/** Feedback in `feedback.jsonl`, one JSON object a line, each flushed to the disk before it counts as kept. */
export function createFeedbackFile({ directory, newId, now }: FeedbackFileOptions): FeedbackStore {
  const path = join(directory, "feedback.jsonl");
  let last: Promise<unknown> = Promise.resolve();

  return {
    append(feedback) {
      const record: FeedbackRecord = { id: newId(), receivedAt: now().toISOString(), ...feedback };
      // one after the other, so that lines never mix; a failed one holds up none
      const written = last.then(() => appendLine(directory, path, JSON.stringify(record)));
      last = written.catch(() => undefined);
      return written.then(() => record);
    },
    async list() {
      const lines = (await readIfThere(path)).split("\n");
      return lines.flatMap((line) => recordSchema.safeParse(parseJson(line)).data ?? []);
    },
  };
}

async function appendLine(directory: string, path: string, line: string): Promise<void> {
  try {
    await mkdir(directory, { recursive: true, mode: 0o700 });
    const file = await open(path, "a+", 0o600);
    try {
      await file.appendFile(`${await lineBreakDue(file)}${line}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
  } catch (cause) {
    throw new AppError(
      "STORAGE_UNAVAILABLE",
      `Feedback cannot be written to ${path}. Check that the folder can be written and the disk has room.`,
      { cause },
    );
  }
}

/** A crash may have left half a line: it is ended, so that it spoils no other. */
async function lineBreakDue(file: FileHandle): Promise<string> {
  const { size } = await file.stat();
  if (size === 0) return "";
  const { buffer } = await file.read(Buffer.alloc(1), 0, 1, size - 1);
  return buffer.toString() === "\n" ? "" : "\n";
}

async function readIfThere(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (hasSystemCode(error, "ENOENT")) return "";
    throw error;
  }
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
