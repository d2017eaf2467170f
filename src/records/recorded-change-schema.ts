import { z } from "zod/v4";
import type { LogRecord } from "../domain/log-record.ts";
import type { RecordedChange } from "../domain/recorded-change.ts";

const facts = z.object({
  change: z.enum(["added", "replaced", "edited", "removed"]),
  documentId: z.string(),
  supersedes: z.string().nullable(),
  collections: z.array(z.string()),
  fields: z.array(z.string()).default([]),
  channel: z.enum(["http", "cli"]).nullable().default(null),
  requestId: z.string().nullable().default(null),
  generation: z.string().nullable().default(null),
});

const contents = z.object({
  keyId: z.string().nullable().default(null),
  file: z.string(),
  title: z.string(),
  given: z.record(z.string(), z.unknown()).default({}),
});

/** The change of a document that a record tells of; undefined for a record of anything else. */
export function recordedChangeOf(record: LogRecord): RecordedChange | undefined {
  if (record.kind !== "document") return undefined;
  const { seq, at } = record;
  const kept = record.contents === null ? null : contents.parse(record.contents);
  return { seq, at, ...facts.parse(record.facts), contents: kept };
}
