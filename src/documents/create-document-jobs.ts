import { asError } from "../domain/as-error.ts";
import type { DocumentJob } from "../domain/document-job.ts";
import { AppError } from "../domain/errors.ts";
import type { DocumentJobs } from "../ports/document-jobs.ts";
import type { DocumentLibrary } from "../ports/document-library.ts";
import type { IncomingChange, IncomingChanges } from "../ports/incoming-changes.ts";
import { createJobBoard, type JobBoard, type OpenJob } from "./job-board.ts";
import type { PresentRights } from "./present-rights.ts";

/** Files that wait to be read; more are turned away. */
const MAX_WAITING = 500;

export interface DocumentJobsDependencies {
  readonly library: DocumentLibrary;
  readonly incoming: IncomingChanges;
  /** What whoever asked for a job may do when its turn comes. */
  readonly presentRights: PresentRights;
  /** Waits until no other process changes the documents; answers with what ends the right to. */
  readonly lock: (signal: AbortSignal) => Promise<() => Promise<void>>;
  /** Brings the index in line with the documents. */
  readonly reindex: (onProgress: (share: number) => void, signal: AbortSignal) => Promise<void>;
  readonly newId: () => string;
  readonly now: () => Date;
  /** Told of a failure that is the program's own. */
  readonly onFailure: (error: Error) => void;
}

/**
 * Works jobs off in the order in which they came: all that wait are read first, then the index is written once for
 * all of them. What a process before took in and did not get to is taken up.
 */
export async function createDocumentJobs(
  dependencies: DocumentJobsDependencies,
): Promise<DocumentJobs> {
  const { incoming, newId, now } = dependencies;
  const board = createJobBoard(now);
  const worker = createWorker(board, dependencies);
  const open = ({ receivedAt, ...change }: IncomingChange): DocumentJob =>
    board.open({ ...change, createdAt: receivedAt });
  for (const change of await incoming.list()) open(change);
  worker.wake();
  const takeIn = async (
    job: Pick<IncomingChange, "kind" | "name" | "details" | "context">,
    bytes?: Uint8Array,
  ): Promise<DocumentJob> => {
    const change = { ...job, id: newId(), receivedAt: now().toISOString() };
    await incoming.keep(change, bytes);
    const opened = open(change);
    worker.wake();
    return opened;
  };
  return {
    async add(file, details, context) {
      if (board.waiting().length >= MAX_WAITING) {
        throw new AppError(
          "BUSY",
          `${MAX_WAITING} files wait to be read. Send the rest when some are done.`,
        );
      }
      return takeIn({ kind: "add", name: file.name, details, context }, file.bytes);
    },
    edit: (documentId, details, context) =>
      takeIn({ kind: "edit", name: documentId, details, context }),
    remove: (documentId, context) =>
      takeIn({ kind: "remove", name: documentId, details: {}, context }),
    index: (context) => takeIn({ kind: "index", name: "", details: {}, context }),
    list: () => board.list(),
    find: (jobId) => board.find(jobId),
    async cancel(jobId) {
      const cancelled = board.cancel(jobId);
      // one that was begun takes away itself what was kept, and may be reading it
      if (cancelled.finishedAt !== null) await incoming.remove(jobId);
      return cancelled;
    },
    close: () => worker.stop(),
  };
}

interface Worker {
  wake(): void;
  stop(): Promise<void>;
}

function createWorker(board: JobBoard, dependencies: DocumentJobsDependencies): Worker {
  const stopping = new AbortController();
  let working: Promise<void> | undefined;

  /** What was told as failed is not done by the next start. */
  const forget = async (id: string): Promise<void> => {
    await dependencies.incoming.remove(id).catch((error: unknown) => {
      dependencies.onFailure(asError(error));
    });
  };

  async function workOff(): Promise<void> {
    while (board.waiting().length > 0 && !stopping.signal.aborted) {
      const batch = board.waiting();
      try {
        await workOn(batch, board, { ...dependencies, signal: stopping.signal });
      } catch (error) {
        // what waited when the server was stopped is taken up by the next start
        if (wasStopped(stopping.signal)) return;
        for (const { id } of batch) {
          board.fail(id, asError(error));
          await forget(id);
        }
      }
    }
  }

  const wake = (): void => {
    working ??= workOff().finally(() => {
      working = undefined;
      if (board.waiting().length > 0 && !stopping.signal.aborted) wake();
    });
  };
  return {
    wake,
    async stop() {
      stopping.abort();
      await working;
    },
  };
}

function wasStopped(signal: AbortSignal): boolean {
  return signal.aborted;
}

async function workOn(
  batch: readonly OpenJob[],
  board: JobBoard,
  tools: DocumentJobsDependencies & { readonly signal: AbortSignal },
): Promise<void> {
  const { lock, reindex, onFailure, signal } = tools;
  for (const { id } of batch) board.update(id, { stage: "waiting" });
  const release = await lock(signal);
  try {
    for (const job of batch) await readJob(job, board, tools);
    const read = batch.filter(({ id }) => board.find(id)?.state === "running");
    if (read.length === 0) return;
    const show = (progress: number): void => {
      for (const { id } of read) board.update(id, { stage: "indexing", progress });
    };
    show(0);
    await reindex(show, signal);
    for (const { id } of read) board.finish(id);
  } catch (error) {
    if (!(error instanceof AppError)) onFailure(asError(error));
    throw error;
  } finally {
    await release();
  }
}

/** The part of a job that comes before the index: the file is read and kept, the document changed. */
async function readJob(
  { id, kind, name, details, context, controller }: OpenJob,
  board: JobBoard,
  { library: everyones, incoming, presentRights, onFailure }: DocumentJobsDependencies,
): Promise<void> {
  if (board.find(id)?.state !== "queued") return;
  board.update(id, { state: "running", stage: "reading" });
  try {
    const library = everyones.onBehalfOf(await presentRights(context, details));
    if (kind === "add") {
      const file = await incoming.read(id);
      const added = await library.add({ ...file, path: name }, details, controller.signal);
      board.update(id, { documentId: added.document.meta.id, outcome: added.outcome });
    } else if (kind === "edit") {
      board.update(id, { documentId: (await library.edit(name, details)).id });
    } else if (kind === "remove") await library.remove(name);
    // what is kept waits for the index with the rest, and is cancelled no more
    board.update(id, { stage: "indexing" });
  } catch (error) {
    if (!(error instanceof AppError)) onFailure(asError(error));
    board.fail(id, asError(error));
  }
  await incoming.remove(id);
}
