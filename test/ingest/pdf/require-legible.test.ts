import { describe, expect, it } from "vitest";
import { requireLegible } from "../../../src/ingest/pdf/require-legible.ts";

describe("requireLegible", () => {
  it.each([
    ["plain words", "第1條\n本辦法依銀行法訂定。\f第2條"],
    ["words among which a few shapes have no character", "本辦法\u0003依銀行法\u{f0a7}訂定。"],
    ["no words at all, which is told elsewhere", " \n\f"],
  ])("lets %s pass", (_what, text) => {
    expect(() => {
      requireLegible(text);
    }).not.toThrow();
  });

  it.each([
    ["control characters", "\u0001\u0002\u0003\u0004\u0005 12"],
    ["private characters", "\u{e001}\u{e002}\u{e003}\u{e004} 3"],
    ["replaced characters", "\ufffd\ufffd\ufffd\ufffd條"],
  ])("refuses a text of %s, and says what to do", (_what, text) => {
    expect(() => {
      requireLegible(text);
    }).toThrow(/save it anew .* \(OCR\)/u);
  });
});
