import { createHash } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readModelChecksums, verifyModelFiles } from "../../src/adapters/model-files.ts";

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

describe("the files of a model", () => {
  let directory = "";
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), "yiju-model-"));
    await writeFile(join(directory, "model.onnx"), "weights");
    await writeFile(join(directory, "tokenizer.json"), "{}");
  });
  afterEach(() => rm(directory, { recursive: true }));

  const list = (lines: readonly string[]): Promise<void> =>
    writeFile(join(directory, "SHA256SUMS"), lines.map((line) => `${line}\n`).join(""));

  it("are those of the list, in both forms that sha256sum writes", async () => {
    const lines = [`${sha256("weights")}  model.onnx`, `${sha256("{}")} *tokenizer.json`];
    await list(lines);
    await expect(verifyModelFiles(directory)).resolves.toBeUndefined();
    expect(await readModelChecksums(directory)).toEqual({
      files: [
        { name: "model.onnx", sha256: sha256("weights") },
        { name: "tokenizer.json", sha256: sha256("{}") },
      ],
      digest: sha256(`${lines.join("\n")}\n`),
    });
  });

  it.each([
    {
      why: "a file was changed",
      lines: [`${sha256("other")}  model.onnx`],
      message: new RegExp(
        `model\\.onnx has SHA-256 ${sha256("weights")}, expected ${sha256("other")}`,
      ),
    },
    {
      why: "a file is missing",
      lines: [`${sha256("")}  config.json`],
      message: /config\.json cannot be read/,
    },
    {
      why: "a line is no checksum",
      lines: [`${sha256("weights").toUpperCase()}  model.onnx`],
      message: /SHA256SUMS holds the line .*, which is not/,
    },
  ])("are refused by name where $why", async ({ lines, message }) => {
    await list(lines);
    await expect(verifyModelFiles(directory)).rejects.toMatchObject({
      code: "MODEL_UNAVAILABLE",
      message: expect.stringMatching(message) as string,
    });
  });

  it("are refused without their list, naming it", async () => {
    await expect(readModelChecksums(directory)).rejects.toMatchObject({
      code: "MODEL_UNAVAILABLE",
      message: expect.stringMatching(/SHA256SUMS of the model cannot be read/) as string,
    });
  });
});
