import { createHash } from "node:crypto";

/** What is kept of a key, a session or a token, and compared. */
export function hashKey(key: string): Buffer {
  return createHash("sha256").update(key).digest();
}
