import { parentPort } from "node:worker_threads";
import { asError } from "../domain/as-error.ts";
import { AppError } from "../domain/errors.ts";
import { extractBytes } from "./extract-bytes.ts";
import type { ExtractionReply, ExtractionRequest } from "./extraction-protocol.ts";

if (parentPort === null) throw new Error("extraction-worker.ts runs only as a worker thread");
const port = parentPort;

port.on("message", (request: ExtractionRequest) => {
  void extract(request).then((reply) => {
    port.postMessage(reply);
  });
});

async function extract({ name, bytes, limits }: ExtractionRequest): Promise<ExtractionReply> {
  try {
    return { kind: "extracted", extraction: await extractBytes(name, bytes, limits) };
  } catch (error) {
    const { message } = asError(error);
    return { kind: error instanceof AppError ? "refused" : "failed", message };
  }
}
