import {
  appendFile,
  mkdir,
  open,
  readFile,
  rename,
  writeFile,
  type FileHandle,
} from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod/v4";
import { AppError } from "../domain/errors.ts";
import { FEEDBACK_REASONS, type FeedbackRecord } from "../domain/feedback.ts";
import { ifAbsent } from "../domain/if-absent.ts";
import type { FeedbackStore } from "../ports/feedback-store.ts";

export interface FeedbackFileOptions {
  /** Made, for its owner alone, with the first record. */
  readonly directory: string;
  /** Which of several servers writes; null where there is one. */
  readonly serverId?: string | null;
  readonly newId: () => string;
  readonly now: () => Date;
  /** False: the words of questions are left out. */
  readonly keepsQuestions: boolean;
}

const recordSchema = z.object({
  id: z.string(),
  receivedAt: z.string(),
  server: z.string().optional(),
  answerId: z.string(),
  generation: z.string(),
  question: z.string(),
  status: z.enum(["answered", "refused"]),
  rating: z.enum(["up", "down"]),
  reasons: z.array(z.enum(FEEDBACK_REASONS)),
  comment: z.string(),
});

/** Feedback in `feedback.jsonl`, one JSON object a line, each flushed to the disk before it counts as kept. */
export function createFeedbackFile(options: FeedbackFileOptions): FeedbackStore {
  const { directory, serverId = null, newId, now, keepsQuestions } = options;
  const server = serverId === null ? {} : { server: serverId };
  const path = join(directory, "feedback.jsonl");
  let last: Promise<unknown> = Promise.resolve();

  return {
    append(feedback) {
      const receivedAt = now().toISOString();
      const question = keepsQuestions ? feedback.question : "";
      const record: FeedbackRecord = { id: newId(), receivedAt, ...server, ...feedback, question };
      // one after the other, so that lines never mix; a failed one holds up none
      const written = last.then(() => appendLine(directory, path, JSON.stringify(record)));
      last = written.catch(() => undefined);
      return written.then(() => record);
    },
    async list() {
      const lines = (await readIfThere(path)).split("\n");
      return lines.flatMap((line) => recordSchema.safeParse(parseJson(line)).data ?? []);
    },
    purge(before) {
      const purged = last.then(() => purgeFile(path, before));
      last = purged.catch(() => undefined);
      return purged;
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

/** Longer than another process takes to append a line to the file that it has opened. */
const APPENDING_MS = 200;

/** Writes the file anew and puts it in its place; what another process appended to the old one meanwhile follows. */
async function purgeFile(path: string, before: string): Promise<number> {
  const text = await readIfThere(path);
  const lines = text.split("\n");
  const purged = lines.map((line) => purgedLine(line, before));
  const count = purged.filter((line, index) => line !== lines[index]).length;
  if (count === 0) return 0;
  const old = await open(path, "r");
  try {
    await writeFile(`${path}.new`, purged.join("\n"), { mode: 0o600, flush: true });
    await rename(`${path}.new`, path);
    await wait(APPENDING_MS);
    const late = (await old.readFile()).subarray(Buffer.byteLength(text));
    if (late.length > 0) await appendFile(path, late);
  } finally {
    await old.close();
  }
  return count;
}

function purgedLine(line: string, before: string): string {
  const record = recordSchema.safeParse(parseJson(line)).data;
  if (record === undefined || record.receivedAt >= before) return line;
  if (record.question === "" && record.comment === "") return line;
  return JSON.stringify({ ...record, question: "", comment: "" });
}

function readIfThere(path: string): Promise<string> {
  return readFile(path, "utf8").catch(ifAbsent(""));
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
