import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fragmentOf, placeOf } from "../../src/text/document-address.ts";
import { anyText } from "../support/any-text.ts";

const spans = fc.array(fc.record({ start: fc.nat(), end: fc.nat() }), { maxLength: 3 });

describe("the address of a place in a document", () => {
  it("names the place that it was made of, whatever its label", () => {
    const anchors = anyText.filter((one) => one !== "");
    fc.assert(
      fc.property(anchors, spans, (anchor, quoted) => {
        expect(placeOf(fragmentOf({ anchor, quoted }))).toEqual({ anchor, quoted });
      }),
    );
  });

  it.each([
    { fragment: "", why: "empty" },
    { fragment: "#", why: "bare" },
    { fragment: "#%E7%", why: "cut in a character" },
  ])("is none when $why", ({ fragment }) => {
    expect(placeOf(fragment)).toBeNull();
  });

  it("may be of words alone", () => {
    expect(placeOf("#:3-9")).toEqual({ anchor: "", quoted: [{ start: 3, end: 9 }] });
  });
});
