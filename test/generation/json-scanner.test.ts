import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createClaimScanner } from "../../src/generation/json-scanner.ts";

describe("createClaimScanner", () => {
  it("finds every claim of any draft, however its text is cut, and nothing else", () => {
    const claim = fc.record({
      text: fc.string({ unit: "binary" }),
      citations: fc.array(fc.record({ passageId: fc.string(), quote: fc.string() })),
    });
    fc.assert(
      fc.property(
        fc.array(claim, { maxLength: 4 }),
        fc.record({ note: fc.string(), claims: fc.array(fc.dictionary(fc.string(), fc.string())) }),
        fc.integer({ min: 1, max: 9 }),
        (claims, other, size) => {
          const reply = JSON.stringify({ other, answerable: true, claims });
          const scanner = createClaimScanner();
          const found: unknown[] = [];
          for (let start = 0; start < reply.length; start += size) {
            found.push(...scanner.push(reply.slice(start, start + size)).map(parse));
          }
          expect(found).toEqual(claims.map((one) => parse(JSON.stringify(one))));
          expect(scanner.reply).toBe(reply);
        },
      ),
    );
  });

  it("gives a claim with the piece that ends it", () => {
    const scanner = createClaimScanner();
    expect(scanner.push('{"claims": [{"text": "一 } \\"')).toEqual([]);
    expect(scanner.push('"}')).toEqual(['{"text": "一 } \\""}']);
  });
});

function parse(json: string): unknown {
  return JSON.parse(json);
}
