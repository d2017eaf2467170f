import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { throwIfCancelled } from "../domain/cancellation.ts";
import type { Extraction } from "../domain/extraction.ts";
import type { OfferedFile, TextExtractor } from "../ports/text-extractor.ts";
import type { ExtractionLimits } from "./extraction-limits.ts";
import type { ExtractionReply, ExtractionRequest } from "./extraction-protocol.ts";
import { unreadable } from "./unreadable.ts";

export interface ExtractionThreadOptions {
  readonly limits: ExtractionLimits;
  /** Of one file, from its first byte to its last. */
  readonly timeoutMs: number;
  /** What reading one file may add to the memory of the process. */
  readonly maxMemoryMb: number;
}

const MEMORY_LOOK_MS = 100;
const BYTES_PER_MB = 1024 * 1024;

/**
 * Reads files one after the other in a worker thread, which starts with the first and is given up, with all that it
 * holds, when a file takes too long or too much.
 */
export function createExtractionThread(options: ExtractionThreadOptions): TextExtractor {
  let worker: Worker | undefined;
  let last: Promise<unknown> = Promise.resolve();

  async function giveUp(): Promise<void> {
    const given = worker;
    worker = undefined;
    await given?.terminate();
  }

  async function extractNow(file: OfferedFile, signal?: AbortSignal): Promise<Extraction> {
    throwIfCancelled(signal, "reading the file");
    requireSize(file, options.limits);
    worker ??= startWorker(options);
    const reply = await askWithin(
      worker,
      { ...file, limits: options.limits },
      { ...options, signal },
    );
    if (reply.kind === "extracted") return reply.extraction;
    if (reply.kind === "refused") throw unreadable(reply.message);
    // what went wrong may have left anything behind
    await giveUp();
    throwIfCancelled(signal, "reading the file");
    throw unreadable(`${reply.message}; save the file anew, or in another format`);
  }

  return {
    extract(file, signal) {
      const extracted = last.then(() => extractNow(file, signal));
      last = extracted.catch(() => undefined);
      return extracted;
    },
    close: giveUp,
  };
}

function requireSize({ bytes }: OfferedFile, { maxBytes }: ExtractionLimits): void {
  if (bytes.length <= maxBytes) return;
  throw unreadable(
    `the file has ${bytes.length} bytes, and at most ${maxBytes} are read; split it`,
  );
}

/** The worker's reply, or `failed` where it stops, takes too long or too much, or `signal` is aborted. */
function askWithin(
  worker: Worker,
  request: ExtractionRequest,
  {
    timeoutMs,
    maxMemoryMb,
    signal,
  }: ExtractionThreadOptions & { readonly signal: AbortSignal | undefined },
): Promise<ExtractionReply> {
  return new Promise((resolve) => {
    const limitBytes = process.memoryUsage.rss() + maxMemoryMb * BYTES_PER_MB;
    const settle = (reply: ExtractionReply): void => {
      clearTimeout(timeout);
      clearInterval(looking);
      for (const event of ["message", "error", "exit"]) worker.removeAllListeners(event);
      signal?.removeEventListener("abort", onAbort);
      // an idle worker keeps no process alive
      worker.unref();
      resolve(reply);
    };
    const fail = (message: string): void => {
      settle({ kind: "failed", message });
    };
    const onAbort = (): void => {
      fail("nobody waits for it any more");
    };
    const timeout = setTimeout(fail, timeoutMs, `reading took longer than ${timeoutMs / 1000} s`);
    const looking = setInterval(() => {
      if (process.memoryUsage.rss() > limitBytes) fail(`reading took more than ${maxMemoryMb} MB`);
    }, MEMORY_LOOK_MS);
    signal?.addEventListener("abort", onAbort);
    worker.ref();
    worker.on("message", settle);
    worker.on("error", (error) => {
      fail(`reading it failed (${error.message})`);
    });
    worker.on("exit", () => {
      fail("reading it ended early");
    });
    worker.postMessage(request);
  });
}

// The same code runs compiled and, under vitest and tsx, straight from TypeScript, which a worker has to register
// for itself.
function startWorker({ maxMemoryMb }: ExtractionThreadOptions): Worker {
  const resourceLimits = { maxOldGenerationSizeMb: maxMemoryMb };
  if (!import.meta.url.endsWith(".ts")) {
    return new Worker(new URL("./extraction-worker.js", import.meta.url), { resourceLimits });
  }
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve("tsx/esm/api")).href;
  const entry = new URL("./extraction-worker.ts", import.meta.url).href;
  const program = `import("${tsx}").then((tsx) => { tsx.register(); return import("${entry}"); })`;
  return new Worker(program, { eval: true, resourceLimits });
}
