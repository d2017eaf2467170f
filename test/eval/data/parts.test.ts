import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { z } from "zod/v4";
import { isHeldOut, isTrainedPassage, policyPart } from "../../../eval/data/parts.ts";

const manifestSchema = z.object({ documents: z.array(z.object({ id: z.string() })) });

async function policyIds(): Promise<string[]> {
  const file = new URL("../../../training/policy/documents/manifest.json", import.meta.url);
  const { documents } = manifestSchema.parse(JSON.parse(await readFile(file, "utf8")));
  return documents.map(({ id }) => id);
}

describe("policyPart", () => {
  it("keeps documents for fitting and for measuring from those that are trained on", async () => {
    const parts = (await policyIds()).map(policyPart);
    const count = (part: string): number => parts.filter((own) => own === part).length;
    expect({
      train: count("train"),
      fit: count("fit"),
      heldOut: count("held-out"),
    }).toEqual({ train: 79, fit: 26, heldOut: 8 });
  });

  it.each([
    ["tw-model-assurance", "fit"],
    ["hk-promotion-conduct-code", "fit"],
    ["hk-synthetic-media-circular", "train"],
  ] as const)("has %s for %s", (documentId, part) => {
    expect(policyPart(documentId)).toBe(part);
    expect(isHeldOut(documentId)).toBe(false);
  });
});

describe("isTrainedPassage", () => {
  // as training/texts/split.py draws them
  it.each([
    ["p0000", "train"],
    ["p0001", "train"],
    ["p0003", "dev"],
    ["p0009", "dev"],
    ["p0010", "test"],
    ["p0015", "test"],
  ] as const)("knows that %s is %s", (passageId, part) => {
    expect(isTrainedPassage(passageId)).toBe(part === "train");
  });
});
