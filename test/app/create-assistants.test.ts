import { describe, expect, it } from "vitest";
import { createAssistants } from "../../src/app/create-assistants.ts";
import { AppError } from "../../src/domain/errors.ts";
import { openSmallParts } from "../support/small-assistant.ts";

const QUESTION = "資助計劃的撥款額共多少？";

async function open() {
  const calls: string[] = [];
  const down = new AppError("MODEL_UNAVAILABLE", "down");
  const model = {
    writer: {
      model: "m",
      promptsSha256: "",
      maxPassageChars: 100,
      begin: () => {
        calls.push("write");
        throw down;
      },
    },
    collections: null,
    followUpsOr: () => ({
      standAlone: (question: string) => {
        calls.push("rewrite");
        return Promise.resolve(question);
      },
    }),
  };
  const { assistant, quoting } = createAssistants(await openSmallParts(), model, null);
  return { assistant, quoting, calls };
}

describe("createAssistants", () => {
  it("has the language model work for readers, and never for suggestions", async () => {
    const { assistant, quoting, calls } = await open();
    const question = { question: QUESTION, history: [], script: "auto", filter: {} } as const;
    const suggested = await quoting.answer(question);
    expect(suggested.answerer).toMatchObject({ kind: "extractive" });
    expect(suggested.answerer).not.toHaveProperty("insteadOf.reason");
    expect(calls).toEqual([]);
    await assistant.answer(question);
    expect(calls).toEqual(["rewrite", "write"]);
  });
});
