import { describe, expect, it } from "vitest";
import { createAssistants } from "../../src/app/create-assistants.ts";
import { modelThatIsDown } from "../support/model-that-is-down.ts";
import { openSmallParts } from "../support/small-assistant.ts";

const QUESTION = "資助計劃的撥款額共多少？";

async function open() {
  const { model, asked } = modelThatIsDown(null);
  const { assistant, quoting } = createAssistants(await openSmallParts(), model, null);
  return { assistant, quoting, asked };
}

describe("createAssistants", () => {
  it("has the language model work for readers, and never for suggestions", async () => {
    const { assistant, quoting, asked } = await open();
    const question = { question: QUESTION, history: [], script: "auto", filter: {} } as const;
    const suggested = await quoting.answer(question);
    expect(suggested.answerer).toMatchObject({ kind: "extractive" });
    expect(suggested.answerer).not.toHaveProperty("insteadOf.reason");
    expect(asked).toEqual([]);
    await assistant.answer(question);
    expect(asked).toEqual(["rewrite", "write"]);
  });
});
