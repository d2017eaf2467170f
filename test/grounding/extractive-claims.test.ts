import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { parseDocument } from "../../src/corpus/parse-document.ts";
import { convertScript } from "../../src/text/script.ts";
import { splitSentences } from "../../src/text/sentences.ts";
import { sliceSpan } from "../../src/domain/span.ts";
import { HK_POLICY } from "../support/passages.ts";
import { verdictByWords } from "../support/verdict-by-words.ts";

const CORPUS = path.resolve(import.meta.dirname, "../../corpus");
const FILES = [
  { file: "hk-fstb-2024-responsible-ai-policy-statement.md", kind: "policy-statement" },
  { file: "tw-fsc-2024-financial-services-cloud-summit-report.txt", kind: "report" },
] as const;

/** Everything that an extractive answer may quote: whole blocks and each of their sentences. */
function quotablesOf({ file, kind }: (typeof FILES)[number]): string[] {
  const text = readFileSync(path.join(CORPUS, file), "utf8");
  const { blocks } = parseDocument({ meta: { ...HK_POLICY, kind }, text });
  const parts = blocks.flatMap((block) => [
    block.text,
    ...splitSentences(block.text).map((span) => sliceSpan(block.text, span)),
  ]);
  return [...new Set(parts)].filter((part) => /[\p{L}\p{N}]/u.test(part));
}

function refused(quotes: readonly string[], claimOf: (quote: string) => string): string[] {
  return quotes.flatMap((quote) => {
    const { failedChecks } = verdictByWords({ claim: claimOf(quote), quotes: [quote] });
    return failedChecks.map(({ check, detail }) => `${check}: ${detail} | ${quote}`);
  });
}

describe.each(FILES)("an extractive claim from $file", (source) => {
  const quotes = quotablesOf(source);

  it("has something to quote", () => {
    expect(quotes.length).toBeGreaterThan(100);
  });

  it("passes word for word", () => {
    expect(refused(quotes, (quote) => quote)).toEqual([]);
  });

  it("passes in Simplified and in Traditional characters", () => {
    expect(refused(quotes, (quote) => convertScript(quote, "hans"))).toEqual([]);
    expect(
      refused(
        quotes.map((quote) => convertScript(quote, "hans")),
        (quote) => convertScript(quote, "hant"),
      ),
    ).toEqual([]);
  });

  it("passes with lines and cells joined by commas", () => {
    expect(refused(quotes, (quote) => quote.trim().replace(/\s*[\t\n]+\s*/gu, "，"))).toEqual([]);
  });
});
