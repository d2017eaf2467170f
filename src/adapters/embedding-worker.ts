import { parentPort, workerData } from "node:worker_threads";
import { loadEmbeddingModel, type EmbedText } from "./embedding-model.ts";
import type {
  EmbeddingReply,
  EmbeddingRequest,
  EmbeddingWorkerData,
} from "./embedding-protocol.ts";

if (parentPort === null) throw new Error("embedding-worker.ts runs only as a worker thread");
const port = parentPort;

interface Job {
  readonly request: EmbeddingRequest;
  readonly vectors: Float32Array[];
}

const urgentJobs: Job[] = [];
const passageJobs: Job[] = [];
let working = false;

// SAFETY: transformers-embedder.ts is the only caller and hands over exactly this object.
const model = loadEmbeddingModel(workerData as EmbeddingWorkerData);
model.catch((error: unknown) => {
  reply({ kind: "not-loaded", message: messageOf(error) });
  port.close();
});

port.on("message", (request: EmbeddingRequest) => {
  (request.urgent ? urgentJobs : passageJobs).push({ request, vectors: [] });
  void work();
});

// One text at a time, and a look at the mail after each: a query waits for one inference at most.
async function work(): Promise<void> {
  if (working) return;
  working = true;
  const embed = await model.catch(() => undefined);
  for (let job = nextJob(); embed !== undefined && job !== undefined; job = nextJob()) {
    await advance(job, embed);
    await new Promise((resolve) => setImmediate(resolve));
  }
  working = false;
}

function nextJob(): Job | undefined {
  return urgentJobs[0] ?? passageJobs[0];
}

async function advance(job: Job, embed: EmbedText): Promise<void> {
  const { jobId, texts } = job.request;
  const text = texts[job.vectors.length];
  try {
    if (text !== undefined) job.vectors.push(await embed(text));
    if (job.vectors.length < texts.length) return;
    const vectors = concatenate(job.vectors);
    reply({ kind: "embedded", jobId, vectors }, [vectors.buffer]);
  } catch (error) {
    reply({ kind: "failed", jobId, message: messageOf(error) });
  }
  (job.request.urgent ? urgentJobs : passageJobs).shift();
}

function concatenate(vectors: readonly Float32Array[]): Float32Array<ArrayBuffer> {
  const dimensions = vectors[0]?.length ?? 0;
  const joined = new Float32Array(vectors.length * dimensions);
  vectors.forEach((vector, index) => {
    joined.set(vector, index * dimensions);
  });
  return joined;
}

function reply(message: EmbeddingReply, transfer: readonly ArrayBuffer[] = []): void {
  port.postMessage(message, transfer);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
