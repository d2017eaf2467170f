import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { AppError } from "../domain/errors.ts";
import type {
  EmbeddingReply,
  EmbeddingRequest,
  EmbeddingWorkerData,
} from "./embedding-protocol.ts";

interface PendingJob {
  resolve(vectors: Float32Array): void;
  reject(error: Error): void;
}

const CLOSED = "the embedder has been closed";

/** A worker thread that embeds: it starts with the first job, and again with the first after a crash. */
export class EmbeddingThread {
  readonly #data: EmbeddingWorkerData;
  readonly #pending = new Map<number, PendingJob>();
  #worker: Worker | undefined;
  #lastJobId = 0;
  #closed = false;

  constructor(data: EmbeddingWorkerData) {
    this.#data = data;
  }

  /** The vectors of `texts`, one after the other. Rejects with MODEL_UNAVAILABLE. */
  embed(texts: readonly string[], urgent: boolean): Promise<Float32Array> {
    if (this.#closed) return Promise.reject(new AppError("MODEL_UNAVAILABLE", CLOSED));
    const jobId = ++this.#lastJobId;
    const request: EmbeddingRequest = { jobId, urgent, texts };
    this.#worker ??= this.#start();
    this.#worker.ref();
    this.#worker.postMessage(request);
    return new Promise((resolve, reject) => this.#pending.set(jobId, { resolve, reject }));
  }

  async close(): Promise<void> {
    const worker = this.#worker;
    this.#closed = true;
    this.#failAll(CLOSED);
    await worker?.terminate();
  }

  #start(): Worker {
    const worker = startWorker(this.#data);
    const lost = (reason: string): void => {
      if (this.#worker === worker)
        this.#failAll(
          `the embedding worker stopped (${reason}); ask again, the next call restarts it`,
        );
    };
    worker.on("message", (answer: EmbeddingReply) => {
      this.#settle(answer);
    });
    worker.on("error", (error) => {
      lost(error.message);
    });
    worker.on("exit", (code) => {
      lost(`exit code ${code}`);
    });
    return worker;
  }

  #settle(answer: EmbeddingReply): void {
    if (answer.kind === "not-loaded") {
      this.#failAll(answer.message);
      return;
    }
    const job = this.#pending.get(answer.jobId);
    this.#pending.delete(answer.jobId);
    if (this.#pending.size === 0) this.#worker?.unref();
    if (answer.kind === "embedded") job?.resolve(answer.vectors);
    else job?.reject(new AppError("MODEL_UNAVAILABLE", answer.message));
  }

  #failAll(message: string): void {
    this.#worker?.unref();
    this.#worker = undefined;
    for (const job of this.#pending.values())
      job.reject(new AppError("MODEL_UNAVAILABLE", message));
    this.#pending.clear();
  }
}

// The same code runs compiled and, under vitest and tsx, straight from TypeScript, which a worker has to
// register for itself.
function startWorker(workerData: EmbeddingWorkerData): Worker {
  if (!import.meta.url.endsWith(".ts")) {
    return new Worker(new URL("./embedding-worker.js", import.meta.url), { workerData });
  }
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve("tsx/esm/api")).href;
  const entry = new URL("./embedding-worker.ts", import.meta.url).href;
  const program = `import("${tsx}").then((tsx) => { tsx.register(); return import("${entry}"); })`;
  return new Worker(program, { workerData, eval: true });
}
