import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod/v4";
import { AppError } from "../domain/errors.ts";
import type { Cluster } from "./cluster.ts";

/** Bytes of one request: a few MB are safe, 4 x 39 MB at once were refused by nodes with 512 MB. */
const MAX_BYTES = 4 * 1024 * 1024;

/** A cluster that is asked to do too much gets more time after each refusal: two minutes in all. */
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 10_000;
const ATTEMPTS = 18;
const DEADLINE_MS = 120_000;

/** Statuses of items that may succeed later. */
const PASSING = [429, 502, 503, 504];

/** A record on its way into an index. */
export interface BulkRecord {
  readonly index: string;
  readonly name: string;
  readonly body: object;
}

const item = z.object({
  index: z.object({
    status: z.int(),
    error: z.object({ type: z.string(), reason: z.string().nullish() }).optional(),
  }),
});
/** What became of so many records: a reply that says nothing of one is none. */
const bulkReply = (count: number) => z.object({ items: z.array(item).length(count) });

/**
 * Writes records, in requests of some megabytes one after the other; resolves when every one is acknowledged.
 * What the cluster was too busy for is sent again, later and later.
 *
 * @throws AppError STORE_UNAVAILABLE for what it will not take.
 */
export async function sendRecords(cluster: Cluster, records: readonly BulkRecord[]): Promise<void> {
  for (const lines of requestsOf(records)) await sendLines(cluster, lines);
}

function* requestsOf(records: readonly BulkRecord[]): Generator<readonly string[]> {
  let lines: string[] = [];
  let bytes = 0;
  for (const { index, name, body } of records) {
    const line = `${JSON.stringify({ index: { _index: index, _id: name } })}\n${JSON.stringify(body)}\n`;
    if (lines.length > 0 && bytes + line.length > MAX_BYTES) {
      yield lines;
      lines = [];
      bytes = 0;
    }
    lines.push(line);
    bytes += line.length;
  }
  if (lines.length > 0) yield lines;
}

async function sendLines(cluster: Cluster, lines: readonly string[]): Promise<void> {
  let left = lines;
  let pauseMs = FIRST_PAUSE_MS;
  for (let attempt = 1; left.length > 0; attempt++) {
    const request = { method: "POST", path: "/_bulk", body: left.join("") } as const;
    const options = { deadlineMs: DEADLINE_MS, attemptMs: DEADLINE_MS / 2 };
    const { items } = await cluster.ask(request, bulkReply(left.length), options);
    const refused = items.flatMap(({ index }, at) =>
      index.status >= 300 ? [{ ...index, line: left[at] ?? "" }] : [],
    );
    const lasting = refused.find(({ status }) => !PASSING.includes(status));
    if (lasting !== undefined || (refused.length > 0 && attempt === ATTEMPTS))
      throw notTaken(lasting ?? refused[0]);
    left = refused.map(({ line }) => line);
    if (left.length === 0) return;
    await wait(pauseMs);
    pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS);
  }
}

function notTaken(refused: z.infer<typeof item>["index"] | undefined): AppError {
  const { status = 0, error } = refused ?? {};
  const reason = error?.type === "cluster_block_exception" ? ` (${error.reason ?? ""})` : "";
  return new AppError(
    "STORE_UNAVAILABLE",
    `the OpenSearch cluster did not take a record: ${status} ${error?.type ?? ""}${reason}; see to the cluster, then run \`yiju index\` again: it goes on where it stopped`,
  );
}
