import type { FeedbackRecord } from "../domain/feedback.ts";
import type { LogRecord } from "../domain/log-record.ts";
import type { LogReport } from "../domain/log-report.ts";
import type { RecordedAnswer } from "../domain/recorded-answer.ts";
import type { RecordedChange } from "../domain/recorded-change.ts";

export interface VerificationOptions {
  /** Files of checkpoints that the log has to agree with; null: the one that the settings name. */
  readonly checkpointFile: string | null;
  /** File of the public key, PEM; null: that of the key that the settings name, if they do. */
  readonly publicKeyFile: string | null;
}

export interface PurgeReport {
  /** Records that lost their contents. */
  readonly records: number;
  /** Feedback that lost its words. */
  readonly feedback: number;
}

/** A signed state of the log. */
export interface MadeCheckpoint {
  readonly seq: number;
  readonly hash: string;
  /** One line of JSON, as it was added to the file. */
  readonly line: string;
  readonly file: string;
}

/** The records of a data directory, for whoever audits or administers them. */
export interface AuditLog {
  /** Where they are. */
  readonly directory: string;
  /** Rejects with CONFIG_INVALID where there is no data directory: no records there would say nothing. */
  requireDataDirectory(): Promise<void>;
  verify(options: VerificationOptions): Promise<LogReport>;
  /** Oldest first; lines that are no records are left out: `verify` tells of them. */
  records(): AsyncIterable<LogRecord>;
  /** The answers among them. */
  answers(): AsyncIterable<RecordedAnswer>;
  /** What happened to added documents. */
  changes(): AsyncIterable<RecordedChange>;
  /** What readers thought of answers, oldest first. */
  feedback(): Promise<readonly FeedbackRecord[]>;
  /** Deletes personal data of what was recorded before an instant (ISO 8601, UTC); the chain stays provable. */
  purge(before: string): Promise<PurgeReport>;
  /** Signs the last record with the key of a file, or with that of the settings; adds the checkpoint to the file. */
  checkpoint(keyFile: string | null): Promise<MadeCheckpoint>;
}
