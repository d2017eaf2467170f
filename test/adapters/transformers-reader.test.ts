import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
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

  it("scores a claim that the words carry above one that says something else", async () => {
    const evidence = foldText("持牌人須於每月結束後十五日內向監管機構申報。");
    const carried = await reader.checker?.support(foldText("持牌人每月都要申報。"), evidence);
    const other = await reader.checker?.support(foldText("持牌人無須申報。"), evidence);
    expect(carried).toBeGreaterThan(other ?? Infinity);
  });

  it("has no checker where the model's labels name no such score", async () => {
    const modelDirectory = await mkdtemp(path.join(tmpdir(), "reader-"));
    await writeFile(path.join(modelDirectory, "SHA256SUMS"), "");
    await writeFile(path.join(modelDirectory, "config.json"), '{"label2id":{"answered":0}}');
    const plain = await createTransformersReader({ modelDirectory });
    expect(plain.checker).toBeNull();
    await plain.close();
  });

  it("refuses a model that does not say which score tells whether a question is answered", async () => {
    const modelDirectory = await mkdtemp(path.join(tmpdir(), "reader-"));
    await writeFile(path.join(modelDirectory, "SHA256SUMS"), "");
    await writeFile(path.join(modelDirectory, "config.json"), '{"label2id":{"LABEL_0":0}}');
    await expect(createTransformersReader({ modelDirectory })).rejects.toMatchObject({
      code: "MODEL_UNAVAILABLE",
    });
  });

  it("reads on no longer once the question is cancelled", async () => {
    const controller = new AbortController();
    const reading = reader.read(QUESTION, Array<string>(50).fill(OTHER), controller.signal);
    controller.abort();
    await expect(reading).rejects.toMatchObject({ code: "CANCELLED" });
  });
});
