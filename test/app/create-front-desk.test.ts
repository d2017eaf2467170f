import { describe, expect, it } from "vitest";
import { createFrontDesk } from "../../src/app/create-front-desk.ts";
import { modelThatIsDown } from "../support/model-that-is-down.ts";
import { HK_POLICY } from "../support/passages.ts";
import { openSmallParts } from "../support/small-assistant.ts";

const QUESTION = {
  question: "資助計劃的撥款額共多少？",
  history: [],
  script: "auto",
  filter: {},
} as const;

/** What a model that may be given the collection "default" is asked to do. */
async function askedOfModel(document: readonly string[], caller: readonly string[] | null) {
  const parts = await openSmallParts({ ...HK_POLICY, collections: document });
  const { model, asked } = modelThatIsDown(["default"]);
  const front = createFrontDesk(parts, model, (assistant) => assistant);
  const answer = await front.deskFor(caller).assistant.answer(QUESTION);
  expect(answer.status).toBe("answered");
  return asked;
}

describe("the desk for some collections", () => {
  it.each([
    { document: ["default"], caller: null, asked: ["rewrite", "write"] },
    { document: ["default"], caller: ["board", "default"], asked: ["rewrite", "write"] },
    { document: ["board", "default"], caller: null, asked: [] },
    { document: ["board", "default"], caller: ["board", "default"], asked: [] },
    { document: ["board", "default"], caller: ["default"], asked: [] },
  ])(
    "has a model for default do $asked with a document of $document, asked by $caller",
    async (row) => {
      expect(await askedOfModel(row.document, row.caller)).toEqual(row.asked);
    },
  );
});
