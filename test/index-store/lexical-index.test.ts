import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { WeightedToken } from "../../src/ports/passage-index.ts";
import type { FieldTokens } from "../../src/ports/index-publisher.ts";
import { DEFAULT_BM25_PARAMETERS, LEXICAL_FIELDS } from "../../src/index-format/bm25-parameters.ts";
import { storedLength } from "../../src/index-format/stored-length.ts";
import type { ScoredOrdinal } from "../../src/index-store/best-ordinals.ts";
import { invertTokens } from "../../src/index-store/invert-tokens.ts";
import { createLexicalIndex, type LexicalIndex } from "../../src/index-store/lexical-index.ts";
import type { LexicalSections } from "../../src/index-store/lexical-sections.ts";
import { createTokenCollector } from "../../src/index-store/token-collector.ts";

/** BM25 as the textbook has it: no index, no bounds, every passage and field by itself. */
function scoreByDefinition(
  passages: readonly FieldTokens[],
  query: readonly WeightedToken[],
): number[] {
  const { k1, fields } = DEFAULT_BM25_PARAMETERS;
  return passages.map((passage) =>
    LEXICAL_FIELDS.reduce((sum, name) => {
      const filled = passages.map((each) => each[name]).filter((tokens) => tokens.length > 0);
      const average = filled.reduce((total, tokens) => total + tokens.length, 0) / filled.length;
      const ofField = query.map(({ token, weight }) => {
        const frequency = passage[name].filter((each) => each === token).length;
        if (frequency === 0) return 0;
        const holders = filled.filter((tokens) => tokens.includes(token)).length;
        const idf = Math.log(1 + (filled.length - holders + 0.5) / (holders + 0.5));
        const { b, weight: fieldWeight } = fields[name];
        const norm = k1 * (1 - b + (b * storedLength(passage[name].length)) / average);
        return (weight * fieldWeight * idf * frequency) / (frequency + norm);
      });
      return sum + ofField.reduce((total, score) => total + score, 0);
    }, 0),
  );
}

async function invert(passages: readonly FieldTokens[]): Promise<LexicalSections> {
  const collector = createTokenCollector();
  for (const passage of passages) collector.add(passage);
  return invertTokens(collector, null, {
    collected: Int32Array.from(passages, (_, index) => index),
    previous: new Int32Array(passages.length).fill(-1),
  });
}

const createIndex = async (passages: readonly FieldTokens[]): Promise<LexicalIndex> =>
  createLexicalIndex(await invert(passages), DEFAULT_BM25_PARAMETERS);

// Few tokens, some of them in most passages: long lists, many ties, bounds that rule passages out.
const token = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom("的", "应", "金") },
  { weight: 2, arbitrary: fc.constantFrom("金融", "机构", "云", "ai", "𠮷") },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 60 }).map((n) => `罕${n}`) },
);
const field = fc.array(token, { maxLength: 12 });
const longField = fc.array(token, { minLength: 41, maxLength: 90 });
const body = fc.oneof({ weight: 8, arbitrary: field }, { weight: 1, arbitrary: longField });
const passage = fc.record({ body, context: field, document: field });
const query = fc.array(fc.record({ token, weight: fc.constantFrom(1, 1, 0.7, 0.3) }), {
  minLength: 1,
  maxLength: 8,
});

describe("createLexicalIndex", () => {
  it("ranks and scores like the definition, for any k and filter", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(passage, { minLength: 1, maxLength: 80 }),
        query,
        fc.record({ k: fc.integer({ min: 1, max: 12 }), modulus: fc.integer({ min: 1, max: 4 }) }),
        async (passages, tokens, { k, modulus }) => {
          const keeps = (ordinal: number): boolean => ordinal % modulus === 0;
          const found = (await createIndex(passages)).search(tokens, k, keeps);
          const expected = scoreByDefinition(passages, tokens)
            .map((score, ordinal) => ({ ordinal, score }))
            .filter(({ ordinal, score }) => score > 0 && keeps(ordinal))
            .sort((a, b) => b.score - a.score || a.ordinal - b.ordinal);
          expect(found).toHaveLength(Math.min(k, expected.length));
          found.forEach(({ ordinal, score }, rank) => {
            expect(score).toBeCloseTo(expected[rank]?.score ?? NaN, 6);
            expect(score).toBeCloseTo(
              expected.find((each) => each.ordinal === ordinal)?.score ?? NaN,
              6,
            );
          });
          expect(found).toEqual(
            [...found].sort((a, b) => b.score - a.score || a.ordinal - b.ordinal),
          );
        },
      ),
      { numRuns: 300 },
    );
  });

  it("gives a passage the same score, to the last bit, whatever k is asked for", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(passage, { minLength: 30, maxLength: 80 }),
        query,
        async (passages, tokens) => {
          const index = await createIndex(passages);
          const all = index.search(tokens, passages.length);
          expect(index.search(tokens, 3)).toEqual(all.slice(0, 3));
        },
      ),
      { numRuns: 100 },
    );
  });

  it("gives the same scores, to the last bit, whatever the order of the query's tokens", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(passage, { minLength: 10, maxLength: 40 }),
        query,
        async (passages, tokens) => {
          const index = await createIndex(passages);
          expect(index.search([...tokens].reverse(), 9)).toEqual(index.search(tokens, 9));
        },
      ),
      { numRuns: 300 },
    );
  });

  it("leaves nothing of one search to the next", async () => {
    const index = await createIndex(
      repeat(40, (n) => ({ body: ["金", `罕${n}`], context: [], document: [] })),
    );
    const first = index.search(
      [
        { token: "金", weight: 1 },
        { token: "罕7", weight: 1 },
      ],
      2,
    );
    expect(
      index.search(
        [
          { token: "金", weight: 1 },
          { token: "罕7", weight: 1 },
        ],
        2,
      ),
    ).toEqual(first);
    expect(first.map(({ ordinal }) => ordinal)).toEqual([7, 0]);
  });

  it("adds up a token that the query repeats, and passes over weights of 0 and unknown tokens", async () => {
    const index = await createIndex([{ body: ["云"], context: [], document: [] }, empty]);
    const [once] = index.search([{ token: "云", weight: 1 }], 9);
    const [twice] = index.search(
      [
        { token: "云", weight: 1 },
        { token: "云", weight: 1 },
        { token: "无", weight: 1 },
      ],
      9,
    );
    expect(twice).toEqual({ ordinal: 0, score: 2 * (once?.score ?? NaN) } satisfies ScoredOrdinal);
    expect(index.search([{ token: "云", weight: 0 }], 9)).toEqual([]);
    expect(index.search([{ token: "云", weight: 1 }], 0)).toEqual([]);
  });

  it("finds nothing in an index without passages", async () => {
    expect((await createIndex([])).search([{ token: "云", weight: 1 }], 9)).toEqual([]);
  });
});

describe("invertTokens", () => {
  it("gives the same index from kept and new passages as from new ones alone", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(passage, fc.constantFrom("kept", "new", "removed"))),
        async (mixed) => {
          const before = mixed.filter(([, fate]) => fate !== "new").map(([tokens]) => tokens);
          const after = mixed.filter(([, fate]) => fate !== "removed");
          const collector = createTokenCollector();
          for (const [tokens, fate] of after) if (fate === "new") collector.add(tokens);
          let nextNew = 0;
          const kept = mixed.filter(([, fate]) => fate !== "new");
          const merged = await invertTokens(collector, await invert(before), {
            collected: Int32Array.from(after, ([, fate]) => (fate === "new" ? nextNew++ : -1)),
            previous: Int32Array.from(after, (each) =>
              each[1] === "kept" ? kept.indexOf(each) : -1,
            ),
          });
          expect(merged).toEqual(await invert(after.map(([tokens]) => tokens)));
        },
      ),
    );
  });
});

const empty: FieldTokens = { body: [], context: [], document: [] };

function repeat(count: number, create: (index: number) => FieldTokens): FieldTokens[] {
  return Array.from({ length: count }, (_, index) => create(index));
}
