import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  createTransformersReader,
  type TransformersReader,
} from "../../src/adapters/transformers-reader.ts";
import { foldText } from "../../src/text/normalise.ts";

const QUESTION = foldText("資助計劃的撥款額是多少？");
const ANSWERS = foldText("資助計劃|撥款額共30億元。");
const OTHER = foldText("資助計劃|鼓勵金融機構應用人工智能。");

describe("createTransformersReader", () => {
  let reader: TransformersReader;
  beforeAll(async () => {
    const modelDirectory = path.resolve(import.meta.dirname, "../../models/reader-zh");
    reader = await createTransformersReader({ modelDirectory });
  });
  afterAll(() => reader.close());

  it("scores the text that answers above one on the same topic that does not", async () => {
    const [answers = 0, other = 0] = await reader.read(QUESTION, [ANSWERS, OTHER]);
    expect(answers).toBeGreaterThan(other);
  });

  it("gives a pair the same score whatever is read beside it", async () => {
    const together = await reader.read(QUESTION, [OTHER, ANSWERS]);
    expect(await reader.read(QUESTION, [ANSWERS])).toEqual([together[1]]);
    expect(await reader.read(QUESTION, [])).toEqual([]);
  });

  it("has no checker where the model's labels name no such score", () => {
    expect(reader.checker).toBeNull();
  });

  it("reads on no longer once the question is cancelled", async () => {
    const controller = new AbortController();
    const reading = reader.read(QUESTION, Array<string>(50).fill(OTHER), controller.signal);
    controller.abort();
    await expect(reading).rejects.toMatchObject({ code: "CANCELLED" });
  });
});
