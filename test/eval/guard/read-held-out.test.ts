import { expect, it } from "vitest";
import type { GuardPair } from "../../../eval/guard/guard-pair.ts";
import { readClaimPairs, hasClaimPairs } from "../../../eval/guard/read-claim-pairs.ts";
import { hasHeldOutSources, readHeldOut } from "../../../eval/guard/read-held-out.ts";

const statuteOf = ({ source }: GuardPair): string => source.documentId;
const ABSENT = "../shared/data is absent: tw-laws, cn-laws and claim-pairs have to be there";

it("reads the held-out claims with the lines that they cite, from statutes that claim-pairs does not use", async (context) => {
  context.skip(!hasHeldOutSources() || !hasClaimPairs(), ABSENT);
  const pairs = await readHeldOut();
  expect(new Set(pairs.map(({ id }) => id)).size).toBe(pairs.length);
  expect(pairs.length).toBeGreaterThanOrEqual(200);
  expect(pairs.every(({ quote }) => quote !== "")).toBe(true);
  const untouched = new Set(pairs.filter(({ split }) => split === "test").map(statuteOf));
  expect(pairs.filter((pair) => pair.split === "dev" && untouched.has(statuteOf(pair)))).toEqual(
    [],
  );
  expect(pairs.filter(({ split }) => split === "test").length).toBeGreaterThanOrEqual(100);
  expect(pairs[1]?.quote).toBe(
    "非教學醫院不得施行人體試驗。但醫療機構有特殊專長，經中央主管機關同意者，得準用前項規定。",
  );
  const used = new Set((await readClaimPairs()).map(({ source }) => source.documentId));
  expect(pairs.filter(({ source }) => used.has(source.documentId))).toEqual([]);
});
