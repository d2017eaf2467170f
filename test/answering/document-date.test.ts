import { describe, expect, it } from "vitest";
import { createAssistant } from "../../src/answering/create-assistant.ts";
import type { Assistant } from "../../src/ports/assistant.ts";
import type { PublicAnswer } from "../../src/domain/public-answer.ts";
import { createBagEmbedder } from "../support/bag-embedder.ts";
import { createExactPassageIndex } from "../support/exact-passage-index.ts";
import { foldedEntry } from "../support/folded-entry.ts";
import { HK_POLICY, passageAt } from "../support/passages.ts";
import { openSmallParts } from "../support/small-assistant.ts";

const BODY = "政策宣言說明政府的立場。諮詢於2024年9月28日結束。";

/** Over a document that ends with these lines. */
async function openOver(signature: string): Promise<Assistant> {
  const text = `${BODY}\n${signature}`;
  const passages = [
    passageAt(0, BODY),
    passageAt(BODY.length + 1, signature, { locator: "署名", kind: "front-matter" }),
  ];
  const entry = await foldedEntry({ meta: HK_POLICY, text }, passages, createBagEmbedder());
  const index = createExactPassageIndex([{ ...entry, termPairs: [] }]);
  return createAssistant({ ...(await openSmallParts()), index });
}

async function ask(assistant: Assistant, question: string): Promise<PublicAnswer> {
  return assistant.answer({ question, history: [], script: "auto", filter: {} });
}

describe("a question for a document's date", () => {
  it.each([
    "財經事務及庫務局\n2024年10月28日",
    "發布日期：113 年 10 月 28 日",
    "二〇二四年十月二十八日",
  ])("is answered with the line that prints it: %s", async (signature) => {
    const answer = await ask(await openOver(signature), "這份政策宣言是哪一天發布的？");
    expect(answer.status).toBe("answered");
    expect(answer.citations.map(({ quote }) => quote)).toEqual([signature]);
  });

  it("is answered with who issued it too, where that is asked and printed beside it", async () => {
    const signature = "發布機關：財經事務及庫務局\n類別：宣言\n發布日期：113 年 10 月 28 日";
    const answer = await ask(await openOver(signature), "這份政策宣言由誰在哪一天發布？");
    const quotes = answer.citations.map(({ quote }) => quote).join("");
    expect(quotes).toContain("發布機關：財經事務及庫務局");
    expect(quotes).toContain("113 年 10 月 28 日");
  });

  it("is not answered with a date that the document prints nowhere", async () => {
    const answer = await ask(await openOver("2023年10月28日"), "這份政策宣言是哪一天發布的？");
    expect(answer.citations.map(({ quote }) => quote)).not.toContain("2023年10月28日");
  });

  it("is not heard where something else was issued", async () => {
    const signature = "財經事務及庫務局\n2024年10月28日";
    const answer = await ask(await openOver(signature), "監管沙盒指引是哪一天發布的？");
    expect(answer.citations.map(({ quote }) => quote)).not.toContain(signature);
  });
});
