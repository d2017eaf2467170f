import { describe, expect, it } from "vitest";
import { createAssistant } from "../../src/answering/create-assistant.ts";
import type { Reader } from "../../src/ports/reader.ts";
import { HELD_SUPPORT } from "../support/held-support.ts";
import { openSmallParts, PARAGRAPHS } from "../support/small-assistant.ts";

const [SCHEME = ""] = PARAGRAPHS;
const QUESTION = "資助計劃的撥款額共多少？";
const claimOf = (text: string) => ({ text, citations: [{ kind: "text" as const, text: SCHEME }] });
const AMOUNT = claimOf("撥款額共30億元。");
const TERM = claimOf("數碼港推出為期三年的資助計劃。");

/** A reader to whom a text answers when it names an amount, and what it was asked. */
function createAmountReader(): Reader & { readonly asked: string[] } {
  const asked: string[] = [];
  return {
    fingerprint: "fake",
    asked,
    read: (question, texts) => {
      asked.push(...texts.map((text) => `${question} ${text}`));
      return Promise.resolve(texts.map((text) => (text.includes("30亿") ? 3 : -3)));
    },
    close: () => Promise.resolve(),
  };
}

async function verify(question: string | null, reader: Reader | null, told: string[] = []) {
  const assistant = createAssistant({
    ...(await openSmallParts()),
    reader,
    onUndecided: ({ message }) => told.push(message),
  });
  return assistant.verify({ question, claims: [TERM, AMOUNT, TERM] });
}

describe("verifying an answer to a question", () => {
  it("fails a grounded claim that does not bear on the question, by itself or after the others", async () => {
    const verdicts = await verify(QUESTION, createAmountReader());
    expect(verdicts.map(({ verdict, failedChecks }) => [verdict, failedChecks])).toEqual([
      [
        "ungrounded",
        [
          {
            check: "question",
            detail: "does not answer the question: log-odds -3.00 below -2.00",
          },
        ],
      ],
      ["grounded", []],
      ["grounded", []],
    ]);
  });

  it("fails a part of a sentence, which answers nothing", async () => {
    const assistant = createAssistant({ ...(await openSmallParts()), reader: null });
    const claims = [claimOf("三年的資助計劃")];
    expect(await assistant.verify({ question: QUESTION, claims })).toMatchObject([
      { verdict: "ungrounded", failedChecks: [{ check: "statement" }] },
    ]);
  });

  it("reads question and claims folded", async () => {
    const reader = createAmountReader();
    await verify(QUESTION, reader);
    expect(reader.asked[0]).toBe("资助计划的拨款额共多少? 数码港推出为期三年的资助计划。");
  });

  it("asks nothing of the reader without a question", async () => {
    const reader = createAmountReader();
    const verdicts = await verify(null, reader);
    expect(verdicts.map(({ verdict }) => verdict)).toEqual(["grounded", "grounded", "grounded"]);
    expect(reader.asked).toEqual([]);
  });

  it("leaves a claim undecided where the reader fails, and tells the cause", async () => {
    const told: string[] = [];
    const failing = { ...createAmountReader(), read: () => Promise.reject(new Error("broken")) };
    const verdicts = await verify(QUESTION, failing, told);
    expect(new Set(verdicts.map(({ verdict }) => verdict))).toEqual(new Set(["undecided"]));
    expect(new Set(told)).toEqual(new Set(["broken"]));
  });

  it("leaves a claim undecided where a fault ends the check whether it is a sentence", async () => {
    const told: string[] = [];
    let isCompared = false;
    const assistant = createAssistant({
      ...(await openSmallParts()),
      supportModel: {
        ...HELD_SUPPORT,
        get bias() {
          isCompared = true;
          return 9;
        },
      },
      reader: null,
      onUndecided: ({ message }) => told.push(message),
    });
    const citation = {
      kind: "text" as const,
      get text() {
        if (isCompared) throw new Error("unreadable");
        return SCHEME;
      },
    };
    const claims = [{ text: "撥款總額為30億元。", citations: [citation] }, AMOUNT];
    const verdicts = await assistant.verify({ question: QUESTION, claims });
    expect(verdicts.map(({ verdict }) => verdict)).toEqual(["undecided", "grounded"]);
    expect(told).toEqual(["unreadable"]);
  });

  it("leaves a claim undecided where the checker fails, and tells the cause; the others have their verdicts", async () => {
    const told: string[] = [];
    const assistant = createAssistant({
      ...(await openSmallParts()),
      checker: { fingerprint: "fake", support: () => Promise.reject(new Error("broken")) },
      onUndecided: ({ message }) => told.push(message),
    });
    const reworded = claimOf("撥款額合計共30億元。");
    const verdicts = await assistant.verify({ question: null, claims: [reworded, AMOUNT] });
    expect(verdicts.map(({ verdict }) => verdict)).toEqual(["undecided", "grounded"]);
    expect(told).toEqual(["broken"]);
  });
});
