import { describe, expect, it } from "vitest";
import { escapePattern } from "../../src/text/escape-pattern.ts";

describe("escapePattern", () => {
  it.each(["?市政府", "c++公司", "a[b", "(甲)", "a\\b", "1.5|2"])(
    "matches %s literally",
    (text) => {
      expect(new RegExp(`^${escapePattern(text)}$`, "u").test(text)).toBe(true);
      expect(new RegExp(`^${escapePattern(text)}$`, "u").test(`${text}x`)).toBe(false);
    },
  );
});
