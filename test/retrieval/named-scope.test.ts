import { describe, expect, it } from "vitest";
import {
  jurisdictionFit,
  namedJurisdictions,
  structureFit,
} from "../../src/retrieval/named-scope.ts";
import { foldText } from "../../src/text/normalise.ts";
import { HK_POLICY, passageAt } from "../support/passages.ts";

describe("namedJurisdictions", () => {
  it.each([
    ["香港政府怎麼看", ["HK"]],
    ["Hong Kong and Taiwan", ["HK", "TW"]],
    ["內地的專利", ["CN"]],
    ["誰負責監督", []],
  ] as const)("finds what %s names", (question, named) => {
    expect(namedJurisdictions(foldText(question))).toEqual(named);
  });
});

describe("jurisdictionFit", () => {
  it("tells a document of the named jurisdiction from another, and says nothing without a name", () => {
    expect(jurisdictionFit(["HK"], HK_POLICY)).toBe(1);
    expect(jurisdictionFit(["TW"], HK_POLICY)).toBe(-1);
    expect(jurisdictionFit([], HK_POLICY)).toBe(0);
    expect(jurisdictionFit(["HK"], { ...HK_POLICY, jurisdiction: null })).toBe(0);
  });
});

describe("structureFit", () => {
  it.each([
    { question: "第六個註腳說什麼", parts: { kind: "footnote" as const }, fit: 1 },
    { question: "第六個註腳說什麼", parts: {}, fit: -1 },
    { question: "附件 A 的內容", parts: { locator: "附件A第2段" }, fit: 1 },
    { question: "What does the table show", parts: { kind: "table-row" as const }, fit: 1 },
    { question: "有哪些風險", parts: {}, fit: 0 },
  ])("judges $question against $parts: $fit", ({ question, parts, fit }) => {
    expect(structureFit(foldText(question), passageAt(0, "文字。", parts))).toBe(fit);
  });
});
