import { readerLine } from "../../src/text/reader-line.ts";
import { checkNorms } from "../../src/grounding/check-norms.ts";
import { checkQuantities } from "../../src/grounding/check-quantities.ts";
import { compareTexts } from "../../src/grounding/compare-texts.ts";
import { tokenSupport } from "../../src/grounding/token-support.ts";
import type { Reader } from "../../src/ports/reader.ts";
import { foldText } from "../../src/text/normalise.ts";
import { textTable } from "../report/text-table.ts";
import type { EvalCase } from "../suite/eval-case.ts";
import type { GuardPair } from "./guard-pair.ts";

const LOG_ODDS = [-4, -3, -2, -1, 0];
const SHARES = [0.6, 0.7, 0.8, 0.9];
/** Every so many-th pair is laid beside the others: all of them would take minutes. */
const PAIR_STEP = 6;

/**
 * What the two thresholds of the last stage do, for a terminal: how often the reader takes a case's own evidence, and
 * another case's, for an answer; and how often a sentence of the corpus contradicts another one, or an altered one.
 */
export async function measureThresholds(
  cases: readonly EvalCase[],
  pairs: readonly GuardPair[],
  reader: Reader,
): Promise<string> {
  return [await bearingTable(cases, reader), contradictionTable(pairs)].join("\n\n");
}

async function bearingTable(cases: readonly EvalCase[], reader: Reader): Promise<string> {
  const asked = cases.filter(({ answerable, split }) => answerable && split === "dev");
  const quotes = asked.map(({ evidence }) => evidence[0]?.quote ?? "");
  const own: number[] = [];
  const other: number[] = [];
  for (const [index, { question }] of asked.entries()) {
    // half the list away: of another part of the documents
    const strange = quotes[(index + Math.floor(asked.length / 2)) % asked.length] ?? "";
    const texts = [quotes[index] ?? "", strange].map((text) => readerLine("", text));
    const [right = 0, wrong = 0] = await reader.read(foldText(question), texts);
    own.push(right);
    other.push(wrong);
  }
  const share = (values: readonly number[], limit: number): string =>
    shareOf(values, (value) => value < limit);
  return [
    `whether a claim bears on the question: ${asked.length} dev cases, share below the log-odds`,
    textTable([
      ["log-odds", "own evidence (dropped wrongly)", "another case's (dropped rightly)"],
      ...LOG_ODDS.map((limit) => [String(limit), share(own, limit), share(other, limit)]),
    ]),
  ].join("\n");
}

function contradictionTable(pairs: readonly GuardPair[]): string {
  const dev = pairs.filter(({ split }) => split === "dev");
  const altered = dev.filter(({ type }) => ALTERED.has(type)).map(readOverlap);
  const faithful = dev.filter(({ type }) => type === "faithful/verbatim");
  const strange = faithful
    .filter((_pair, index) => index % PAIR_STEP === 0)
    .flatMap((pair) =>
      faithful.flatMap((other) =>
        other.quote === pair.quote ? [] : [readOverlap({ ...pair, quote: other.quote })],
      ),
    );
  const share = (overlaps: typeof altered, least: number): string =>
    shareOf(overlaps, ({ support, differs }) => support >= least && differs);
  return [
    `whether another passage contradicts: ${altered.length} altered claims beside what they were made from, ${strange.length} sentences beside others`,
    textTable([
      ["same matter", "altered (found)", "other sentences (false alarms)"],
      ...SHARES.map((least) => [String(least), share(altered, least), share(strange, least)]),
    ]),
  ].join("\n");
}

const ALTERED: ReadonlySet<string> = new Set([
  "altered/number",
  "altered/deadline",
  "altered/percentage",
  "altered/modality",
  "altered/negation-added",
  "altered/negation-removed",
]);

function readOverlap({ claim, quote }: GuardPair) {
  const comparison = compareTexts(claim, [quote]);
  const differs = checkQuantities(comparison).length + checkNorms(comparison).length > 0;
  return { support: tokenSupport(comparison), differs };
}

function shareOf<Value>(values: readonly Value[], holds: (value: Value) => boolean): string {
  return (values.filter(holds).length / Math.max(1, values.length)).toFixed(4);
}
