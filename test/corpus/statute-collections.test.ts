import { existsSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { loadCorpus } from "../../src/corpus/load-corpus.ts";
import { parseDocument } from "../../src/corpus/parse-document.ts";
import { splitPassages } from "../../src/corpus/split-passages.ts";
import type { SourceDocument } from "../../src/domain/document.ts";
import { sliceSpans } from "../../src/domain/span.ts";
import { countArticles, findFaults } from "./partition.ts";

// A collection is parsed in slices, so that each test stays within the usual time limit.
const SLICES = 12;
// Checking every character of every statute takes longer than parsing all of them.
const PARTITION_SAMPLE_EVERY = 5;

// Counted without the parser: lines that are an article's number, or begin with one and a blank.
const ARTICLE_LINE =
  /^[ \t\u3000]*(?:\*\*)?第\s*(?:[0-9]+(?:-[0-9]+)?|[〇零一二三四五六七八九十百千]+)\s*[條条](?:\s*之\s*[一二三四五六七八九十0-9]+)?(?:\*\*)?(?=[ \t\u3000\r]|$)/gm;

const COLLECTIONS = [
  {
    path: "../shared/data/tw-laws/laws",
    statutes: 1339,
    // 行政院青年輔導委員會組織條例: in its 第 15 條 the wrapped text "第八條  第十一條至第十三條所定各職稱…"
    // begins a line; it enumerates articles and is none.
    allowed: ["行政院青年輔導委員會組織條例: -1"],
  },
  { path: "../shared/data/cn-laws", statutes: 327, allowed: [] },
];

for (const { path, statutes, allowed } of COLLECTIONS) {
  if (!existsSync(path)) {
    it(`parses the statutes of ${path}`, (context) => {
      context.skip(`${path} is absent, its statutes are not parsed`);
    });
    continue;
  }

  describe(`the statutes of ${path}`, () => {
    let documents: readonly SourceDocument[] = [];

    beforeAll(async () => {
      documents = (await loadCorpus(path)).documents;
    });

    it(`are ${statutes} by what their text tells`, () => {
      expect(documents.filter(({ meta }) => meta.kind === "statute")).toHaveLength(statutes);
    });

    it.each(Array.from({ length: SLICES }, (_, slice) => slice))(
      "parse without a fault, with as many articles as their text numbers (slice %i)",
      (slice) => {
        const chosen = documents.filter((_, index) => index % SLICES === slice);
        const differences = chosen.flatMap((document, index) => {
          const parsed = parseDocument(document);
          if (index % PARTITION_SAMPLE_EVERY === 0)
            expect(findFaults(document, parsed)).toEqual([]);
          for (const passage of splitPassages(document, parsed)) {
            expect(sliceSpans(document.text, passage.spans)).toBe(passage.text);
          }
          const printed = document.text.match(ARTICLE_LINE)?.length ?? 0;
          const found = countArticles(parsed);
          const isStatute = document.meta.kind === "statute";
          return isStatute && found !== printed ? [`${document.meta.id}: ${found - printed}`] : [];
        });
        expect(differences.filter((difference) => !allowed.includes(difference))).toEqual([]);
      },
    );
  });
}
