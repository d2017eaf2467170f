import { appendFile, cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ModelThread } from "../../src/adapters/model-thread.ts";
import { createTransformersEmbedder } from "../../src/adapters/transformers-embedder.ts";
import { describeEmbedder } from "../contracts/embedder.contract.ts";

const modelDirectory = fileURLToPath(new URL("../../models/embedder-zh", import.meta.url));

describeEmbedder("embedder-zh", () => createTransformersEmbedder({ modelDirectory }));

describe("createTransformersEmbedder", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "yiju-model-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it("puts a paraphrase nearer than another subject", async () => {
    const embedder = await createTransformersEmbedder({ modelDirectory });
    const [question, near, far] = await embedder.embedPassages([
      "委托第三方处理个人资料要注意什么",
      "将资料处理外判予服务供应商时，机构应采取措施保障个人私隐",
      "本办法自发布日施行",
    ]);
    await embedder.close();
    expect(cosine(question, near)).toBeGreaterThan(cosine(question, far) + 0.1);
  });

  it("answers a query before the passages that are waiting", async () => {
    const embedder = await createTransformersEmbedder({ modelDirectory });
    const order: string[] = [];
    const passages = embedder.embedPassages(Array<string>(40).fill("风险".repeat(60)));
    await Promise.all([
      passages.then(() => order.push("passages")),
      embedder.embedQuery("云端").then(() => order.push("query")),
    ]);
    await embedder.close();
    expect(order).toEqual(["query", "passages"]);
  });

  it("refuses a model file whose checksum differs, naming it and both checksums", async () => {
    const damaged = join(folder, "damaged");
    await cp(modelDirectory, damaged, { recursive: true });
    await appendFile(join(damaged, "tokenizer.json"), " ");
    const embedder = await createTransformersEmbedder({ modelDirectory: damaged });
    const message = /tokenizer\.json has SHA-256 [0-9a-f]{64}, expected [0-9a-f]{64}; restore/;
    await expect(embedder.embedQuery("云")).rejects.toMatchObject({
      code: "MODEL_UNAVAILABLE",
      message: expect.stringMatching(message) as string,
    });
    await embedder.close();
  });

  it("refuses a folder without a model", async () => {
    await expect(
      createTransformersEmbedder({ modelDirectory: join(folder, "absent") }),
    ).rejects.toMatchObject({
      code: "MODEL_UNAVAILABLE",
      message: expect.stringContaining("absent") as string,
    });
  });

  // onnxruntime aborts the whole process when its thread is terminated while it computes
  it("can be closed in the middle of an inference", async () => {
    const embedder = await createTransformersEmbedder({ modelDirectory });
    await embedder.embedQuery("云端");
    const unfinished = embedder.embedPassages(Array<string>(40).fill("风险".repeat(200)));
    const rejected = expect(unfinished).rejects.toMatchObject({ code: "MODEL_UNAVAILABLE" });
    await new Promise((resolve) => setTimeout(resolve, 30));
    await embedder.close();
    await rejected;
  });

  it("rejects what is under way when it is closed, and everything after", async () => {
    const embedder = await createTransformersEmbedder({ modelDirectory });
    const unfinished = embedder.embedPassages(["云", "端"]);
    const closing = embedder.close();
    await expect(unfinished).rejects.toMatchObject({ code: "MODEL_UNAVAILABLE" });
    await closing;
    await expect(embedder.embedQuery("云")).rejects.toMatchObject({ code: "MODEL_UNAVAILABLE" });
  });
});

describe("ModelThread", () => {
  it("rejects pending calls when the worker dies, and starts another for the next call", async () => {
    const thread = new ModelThread({ task: "embed", modelDirectory, threads: 1 });
    await thread.run([{ text: "云" }], true);
    // SAFETY: the worker's queue trips over a request without texts, as it would over any bug of its own.
    const broken = thread.run(null as unknown as [], false);
    await expect(broken).rejects.toMatchObject({ code: "MODEL_UNAVAILABLE" });
    expect(await thread.run([{ text: "云" }], true)).toHaveLength(512);
    await thread.close();
  });
});

function cosine(a: Float32Array | undefined, b: Float32Array | undefined): number {
  return Array.from(a ?? []).reduce((sum, value, index) => sum + value * (b?.[index] ?? 0), 0);
}
