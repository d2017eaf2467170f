import { expect, it } from "vitest";
import { distinctPassages } from "../../src/answering/distinct-passages.ts";
import { candidateOf } from "../support/sentence-candidate.ts";

it("keeps each passage once, as it was found first", () => {
  const one = candidateOf("存款受保障。").evidence;
  const again = { ...one, score: one.score + 1 };
  const other = { ...one, passage: { ...one.passage, passageId: "other" } };
  expect(distinctPassages([one, other, again])).toEqual([one, other]);
});
