import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { AppError } from "../domain/errors.ts";
import {
  CLOSE,
  type ModelInput,
  type ModelReply,
  type ModelRequest,
  type ModelWorkerData,
} from "./model-protocol.ts";

interface PendingJob {
  resolve(values: Float32Array): void;
  reject(error: Error): void;
}

const CLOSED = "the model has been closed";

/** A worker thread that runs one model: it starts with the first job, and again with the first after a crash. */
export class ModelThread {
  readonly #data: ModelWorkerData;
  readonly #pending = new Map<number, PendingJob>();
  #worker: Worker | undefined;
  #lastJobId = 0;
  #closed = false;

  constructor(data: ModelWorkerData) {
    this.#data = data;
  }

  /** The values of all `inputs`, one after the other. Rejects with MODEL_UNAVAILABLE. */
  run(inputs: readonly ModelInput[], urgent: boolean): Promise<Float32Array> {
    if (this.#closed) return Promise.reject(new AppError("MODEL_UNAVAILABLE", CLOSED));
    const jobId = ++this.#lastJobId;
    const request: ModelRequest = { jobId, urgent, inputs };
    this.#worker ??= this.#start();
    this.#worker.ref();
    this.#worker.postMessage(request);
    return new Promise((resolve, reject) => this.#pending.set(jobId, { resolve, reject }));
  }

  /** Waits for the inference under way, or for the model to be loaded; whatever else was asked for is rejected. */
  async close(): Promise<void> {
    const worker = this.#worker;
    this.#closed = true;
    this.#failAll(CLOSED);
    if (worker === undefined) return;
    const exited = new Promise((resolve) => worker.once("exit", resolve));
    worker.ref();
    worker.postMessage(CLOSE);
    await exited;
  }

  #start(): Worker {
    const worker = startWorker(this.#data);
    const lost = (reason: string): void => {
      if (this.#worker === worker)
        this.#failAll(
          `the model's worker stopped (${reason}); ask again, the next call restarts it`,
        );
    };
    worker.on("message", (answer: ModelReply) => {
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

  #settle(answer: ModelReply): void {
    if (answer.kind === "not-loaded") {
      this.#failAll(answer.message);
      return;
    }
    const job = this.#pending.get(answer.jobId);
    this.#pending.delete(answer.jobId);
    if (this.#pending.size === 0) this.#worker?.unref();
    if (answer.kind === "computed") job?.resolve(answer.values);
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
function startWorker(workerData: ModelWorkerData): Worker {
  if (!import.meta.url.endsWith(".ts")) {
    return new Worker(new URL("./model-worker.js", import.meta.url), { workerData });
  }
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve("tsx/esm/api")).href;
  const entry = new URL("./model-worker.ts", import.meta.url).href;
  const program = `import("${tsx}").then((tsx) => { tsx.register(); return import("${entry}"); })`;
  return new Worker(program, { workerData, eval: true });
}
