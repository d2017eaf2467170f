/**
 * Structured log lines. `fields` and `message` never hold question or document text: ids, codes, counts and
 * durations only.
 */
export interface Log {
  debug(fields: object, message: string): void;
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}
