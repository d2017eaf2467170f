import { AppError } from "../../src/domain/errors.ts";
import { runCli } from "../../src/cli/run-cli.ts";
import type { Assistant } from "../../src/ports/assistant.ts";
import { answerTo, createInMemoryAssistant } from "./in-memory-assistant.ts";
import { createInMemoryBackend } from "./in-memory-backend.ts";

/**
 * `yiju mcp` as a program of its own, over documents in memory. It never answers 永遠？, and tells how many questions it was made to stop.
 */
let stopped = 0;

const answer: Assistant["answer"] = async (question, options) => {
  if (question.question === "永遠？") {
    await new Promise((_resolve, reject) => {
      options?.signal?.addEventListener("abort", () => {
        stopped++;
        reject(new AppError("CANCELLED", "The client changed its mind."));
      });
    });
  }
  const usual = await createInMemoryAssistant().answer(question, options);
  if (question.question !== "停了幾個？") return usual;
  return { ...answerTo({ ...question, question: "天氣？" }), answer: String(stopped) };
};

await runCli(["mcp"], {
  stdout: process.stdout,
  stderr: process.stderr,
  program: "yiju",
  environment: {},
  backend: createInMemoryBackend({ assistant: createInMemoryAssistant({ answer }) }),
  streams: () => ({ stdin: process.stdin, stdout: process.stdout }),
  listenForStop: () => new AbortController().signal,
});
