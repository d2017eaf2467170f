import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { expect, it, onTestFinished } from "vitest";
import { openLanguageModel } from "../../src/app/open-language-model.ts";
import { sliceSpans } from "../../src/domain/span.ts";
import type { PublicAnswer, PublicClaim } from "../../src/domain/public-answer.ts";
import { runApp } from "../support/running-app.ts";
import { openSmallAssistant, SOURCE_TEXT } from "../support/small-assistant.ts";

const FOLDER = resolve(import.meta.dirname, "../../../local-model");
const ABSENT = `no language model in ${FOLDER}; scripts/set-up-local-model.sh sets one up`;
/** For one call: on a busy machine the model does not get through the prompt's 2,000 tokens, and is quoted instead. */
const TIMEOUT_MS = 60_000;
/** A draft, the one more try for one that cannot be read, and three other wordings. */
const MAX_CALLS = 5;

it(
  "serves nothing ungrounded, over HTTP and streamed, with a real and weak model",
  async (context) => {
    context.skip(!existsSync(join(FOLDER, "serve.py")), ABSENT);
    const languageModel = await openLanguageModel(
      {
        provider: "openai",
        model: "smollm2-135m",
        baseUrl: await startModel(),
        apiKey: null,
        hasSchemaMode: true,
        timeoutMs: TIMEOUT_MS,
        maxTokens: 100,
        collections: null,
        maxPassageChars: 100,
        contextTokens: 2048,
      },
      () => undefined,
    );
    const assistant = await openSmallAssistant({ writer: languageModel.writer });
    const app = await runApp({ assistant });
    const response = await app.post("/v1/answer", {
      question: "資助計劃的撥款額共多少？",
      stream: true,
    });
    const events = eventsOf(await response.text());
    const names = events.map(({ event }) => event).filter((name) => name !== "claim");
    expect(names).toEqual(["status", "passages", "answer", "done"]);
    const answer = events.find(({ event }) => event === "answer")?.data as PublicAnswer;
    const claims = events.flatMap(({ event, data }) =>
      event === "claim" ? [(data as { claim: PublicClaim }).claim] : [],
    );
    expect(claims).toEqual(answer.claims);
    for (const { quote, spans } of answer.citations) {
      expect(sliceSpans(SOURCE_TEXT, spans)).toBe(quote);
    }
    expect(answer.status).toBe("answered");
    expect(answer.claims.length).toBeGreaterThan(0);
    const { answerer } = answer;
    const model = answerer.kind === "generated" ? answerer.model : answerer.insteadOf?.model;
    expect(model).toBe("smollm2-135m");
  },
  MAX_CALLS * TIMEOUT_MS + 60_000,
);

/** The address of the model's server, which is stopped when the test ends. */
async function startModel(): Promise<string> {
  const server = spawn(join(FOLDER, "venv/bin/python"), ["serve.py"], {
    cwd: FOLDER,
    stdio: ["ignore", "pipe", "ignore"],
  });
  onTestFinished(() => {
    server.kill();
  });
  for await (const line of createInterface({ input: server.stdout })) {
    if (line.startsWith("{")) return (JSON.parse(line) as { base_url: string }).base_url;
  }
  throw new Error("the model's server ended before it was ready");
}

function eventsOf(stream: string): { event: string; data: unknown }[] {
  return Array.from(
    stream.matchAll(/^event: (\w+)\ndata: (.*)$/gmu),
    ([, event = "", data = ""]) => ({
      event,
      data: JSON.parse(data) as unknown,
    }),
  );
}
