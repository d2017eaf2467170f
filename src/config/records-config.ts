import { resolve } from "node:path";
import { z } from "zod/v4";
import { integerBetween } from "./whole-number-setting.ts";

const POLICIES = ["strict", "interval", "off"] as const;
const QUESTIONS = ["keep", "commitment"] as const;

/** What is recorded of answers, and for how long. */
export interface RecordsConfig {
  /** `strict`: an answer leaves once its record is on the disk. `interval`: flushed every second. `off`: none. */
  readonly policy: (typeof POLICIES)[number];
  readonly questions: (typeof QUESTIONS)[number];
  /** Null: for ever. */
  readonly retentionDays: number | null;
  /** A file that is as large is followed by another. */
  readonly maxSegmentBytes: number;
  /** File of the Ed25519 key, PEM, that signs checkpoints; null: none are made. */
  readonly checkpointKey: string | null;
  /** Records between two checkpoints. */
  readonly checkpointEvery: number;
  /** Where checkpoints go; null: beside the records. */
  readonly checkpointFile: string | null;
}

/** The settings' part of the configuration schema. */
export const recordsSettings = {
  YIJU_RECORDS: z
    .enum(POLICIES, { error: `must be one of ${POLICIES.join(", ")}` })
    .default("strict"),
  YIJU_RECORD_QUESTIONS: z
    .enum(QUESTIONS, { error: `must be one of ${QUESTIONS.join(", ")}` })
    .default("keep"),
  YIJU_RECORD_RETENTION_DAYS: integerBetween(1, 36_500).optional(),
  YIJU_RECORD_SEGMENT_KB: integerBetween(1, 1024 * 1024).default(64 * 1024),
  YIJU_CHECKPOINT_KEY_FILE: z.string().optional(),
  YIJU_CHECKPOINT_EVERY: integerBetween(1, 100_000_000).default(1000),
  YIJU_CHECKPOINT_FILE: z.string().optional(),
};

/** The checked settings as a configuration. */
export function recordsOf(settings: z.output<z.ZodObject<typeof recordsSettings>>): RecordsConfig {
  const { YIJU_CHECKPOINT_KEY_FILE: keyFile, YIJU_CHECKPOINT_FILE: checkpoints } = settings;
  return {
    policy: settings.YIJU_RECORDS,
    questions: settings.YIJU_RECORD_QUESTIONS,
    retentionDays: settings.YIJU_RECORD_RETENTION_DAYS ?? null,
    maxSegmentBytes: settings.YIJU_RECORD_SEGMENT_KB * 1024,
    checkpointKey: keyFile === undefined ? null : resolve(keyFile),
    checkpointEvery: settings.YIJU_CHECKPOINT_EVERY,
    checkpointFile: checkpoints === undefined ? null : resolve(checkpoints),
  };
}
