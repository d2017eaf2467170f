import type { Clock } from "../ports/clock.ts";
import type { Cluster } from "./cluster.ts";
import { asError } from "../domain/as-error.ts";
import { sendRecords, type BulkRecord } from "./bulk-sender.ts";

/** Passages sent before the next batch is begun: enough for some megabytes with 512 numbers each. */
const BATCH_PASSAGES = 400;

/** A batch waits no longer: what a crash takes is a few seconds of embedding, and the document in hand. */
const BATCH_MS = 5000;

/** Batches on their way while the next is gathered: the cluster works while texts are embedded. */
const IN_FLIGHT = 2;

/** A document with its passages, as records. */
export interface DocumentRecords {
  readonly passages: readonly BulkRecord[];
  readonly document: BulkRecord;
}

/** Sends documents in batches, a few at a time; what is in memory does not grow with their number. */
export interface RecordBatches {
  /** Waits while enough is on its way. Rejects once a batch could not be written. */
  add(records: DocumentRecords): Promise<void>;
  /** Resolves when everything added is acknowledged. */
  flush(): Promise<void>;
}

export function createRecordBatches(cluster: Cluster, clock: Clock): RecordBatches {
  const inFlight = new Set<Promise<void>>();
  let batch: DocumentRecords[] = [];
  let size = 0;
  let begunAtMs = clock.nowMs();
  let failure: Error | undefined;
  const throwIfFailed = (): void => {
    if (failure !== undefined) throw failure;
  };
  const launch = (): void => {
    const sending = send(cluster, batch)
      .catch((error: unknown) => {
        failure ??= asError(error);
      })
      .finally(() => inFlight.delete(sending));
    inFlight.add(sending);
    batch = [];
    size = 0;
    begunAtMs = clock.nowMs();
  };
  return {
    async add(records) {
      throwIfFailed();
      batch.push(records);
      size += records.passages.length + 1;
      if (size < BATCH_PASSAGES && clock.nowMs() - begunAtMs < BATCH_MS) return;
      while (inFlight.size >= IN_FLIGHT) await Promise.race(inFlight);
      throwIfFailed();
      launch();
    },
    async flush() {
      if (batch.length > 0) launch();
      await Promise.all(inFlight);
      throwIfFailed();
    },
  };
}

// A document's own record says that it is whole: it is written when all its passages are.
async function send(cluster: Cluster, batch: readonly DocumentRecords[]): Promise<void> {
  await sendRecords(
    cluster,
    batch.flatMap(({ passages }) => passages),
  );
  await sendRecords(
    cluster,
    batch.map(({ document }) => document),
  );
}
