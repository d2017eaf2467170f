import { describe, expect, it } from "vitest";
import { NO_EVIDENCE } from "../../src/answering/evidence-selection.ts";
import type { Reading } from "../../src/answering/read-scope.ts";
import { settleSides } from "../../src/answering/settle-sides.ts";
import type { Span } from "../../src/domain/span.ts";
import { candidateOf } from "../support/sentence-candidate.ts";

const { evidence } = candidateOf("存款受保障。貸款不受保障。");

function readingOf(
  side: string | null,
  range: Span | null,
  told: Partial<Pick<Reading, "refusal">> & { readonly listStemId?: string } = {},
): Reading {
  const parts = range === null ? [] : [{ evidence, ranges: [range] }];
  return {
    scope: {
      jurisdiction: null,
      side: side === null ? null : { name: side, other: "" },
      question: "",
      filter: {},
    },
    terms: {
      folded: "",
      topic: "",
      kind: "fact",
      reading: "",
      terms: [],
      expansions: [],
      definiendum: [],
    },
    aspect: [],
    sides: null,
    retrieval: { passages: [], lookup: null, questionVector: new Float32Array() },
    documentDate: null,
    selection: { ...NO_EVIDENCE, parts, listStemId: told.listStemId ?? null },
    refusal: told.refusal ?? (range === null ? "weak-evidence" : null),
    nearest: [],
    placeNote: null,
  };
}

const first = { start: 0, end: 6 };
const second = { start: 6, end: 13 };
const whole = readingOf(null, second);

describe("settleSides", () => {
  it("leaves a question that compares no two things as it is", () => {
    expect(settleSides([whole])).toEqual([whole]);
  });

  it("answers from both sides where both are told", () => {
    const sides = [readingOf("存款", first), readingOf("贷款", second)];
    expect(settleSides([...sides, whole])).toEqual(sides);
  });

  it("answers the question as a whole where one of them is not told", () => {
    const sides = [readingOf("存款", first), readingOf("贷款", null)];
    expect(settleSides([...sides, whole])).toEqual([whole]);
  });

  it("says once what tells of both", () => {
    const both = readingOf("存款", { start: 0, end: 13 });
    expect(settleSides([both, readingOf("贷款", second), whole])).toEqual([both]);
    expect(settleSides([readingOf("贷款", second), both, whole])).toEqual([both]);
  });

  it("says once a list that tells of both, and not in a sentence's stead", () => {
    const sideOf = (name: string) => readingOf(name, first, { listStemId: "p1" });
    expect(settleSides([sideOf("存款"), sideOf("贷款"), whole])).toEqual([sideOf("存款")]);
    const sentence = readingOf("存款", first);
    expect(settleSides([sentence, sideOf("贷款"), whole])).toEqual([sideOf("贷款")]);
  });

  it("keeps that the whole question takes for granted what is not so", () => {
    const refused = readingOf(null, second, { refusal: "false-premise" });
    const sides = [readingOf("存款", first), readingOf("贷款", second)];
    expect(settleSides([...sides, refused])).toEqual([refused]);
  });
});
