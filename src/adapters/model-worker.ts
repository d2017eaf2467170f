import { parentPort, workerData } from "node:worker_threads";
import { asError } from "../domain/as-error.ts";
import { loadEmbeddingModel } from "./embedding-model.ts";
import {
  CLOSE,
  type ModelReply,
  type ModelRequest,
  type ModelWorkerData,
  type RunModel,
} from "./model-protocol.ts";
import { loadReadingModel } from "./reading-model.ts";

if (parentPort === null) throw new Error("model-worker.ts runs only as a worker thread");
const port = parentPort;

interface Job {
  readonly request: ModelRequest;
  readonly values: Float32Array[];
}

const urgentJobs: Job[] = [];
const passageJobs: Job[] = [];
let working = false;

// SAFETY: model-thread.ts is the only caller and hands over exactly this object.
const options = workerData as ModelWorkerData;
const model = options.task === "embed" ? loadEmbeddingModel(options) : loadReadingModel(options);
model.catch((error: unknown) => {
  reply({ kind: "not-loaded", message: asError(error).message });
  port.close();
});

port.on("message", (request: ModelRequest | typeof CLOSE) => {
  if (request === CLOSE) {
    void leave();
    return;
  }
  (request.urgent ? urgentJobs : passageJobs).push({ request, values: [] });
  void work();
});

// One input at a time, and a look at the mail after each: a query waits for one inference at most.
async function work(): Promise<void> {
  if (working) return;
  working = true;
  const run = await model.catch(() => undefined);
  for (let job = nextJob(); run !== undefined && job !== undefined; job = nextJob()) {
    await advance(job, run);
    await new Promise((resolve) => setImmediate(resolve));
  }
  working = false;
}

// A thread that is ended from outside while onnxruntime loads or computes takes the whole process with it.
async function leave(): Promise<void> {
  urgentJobs.length = 0;
  passageJobs.length = 0;
  await model.catch(() => undefined);
  while (working) await new Promise((resolve) => setImmediate(resolve));
  process.exit();
}

function nextJob(): Job | undefined {
  return urgentJobs[0] ?? passageJobs[0];
}

async function advance(job: Job, run: RunModel): Promise<void> {
  const { jobId, inputs } = job.request;
  const input = inputs[job.values.length];
  try {
    if (input !== undefined) job.values.push(await run(input));
    if (job.values.length < inputs.length) return;
    const values = concatenate(job.values);
    reply({ kind: "computed", jobId, values }, [values.buffer]);
  } catch (error) {
    reply({ kind: "failed", jobId, message: asError(error).message });
  }
  (job.request.urgent ? urgentJobs : passageJobs).shift();
}

function concatenate(parts: readonly Float32Array[]): Float32Array<ArrayBuffer> {
  const width = parts[0]?.length ?? 0;
  const joined = new Float32Array(parts.length * width);
  parts.forEach((part, index) => {
    joined.set(part, index * width);
  });
  return joined;
}

function reply(message: ModelReply, transfer: readonly ArrayBuffer[] = []): void {
  port.postMessage(message, transfer);
}
