import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { adminFragmentOf, adminPlaceOf, TABS } from "../../src/view/admin/place.ts";
import { anyText } from "../support/any-text.ts";

describe("a place on the admin page", () => {
  it("is named by its fragment, whatever the document is called", () => {
    const ids = anyText.filter((id) => id !== "");
    fc.assert(
      fc.property(ids, fc.constantFrom(...TABS), (documentId, tab) => {
        const place = { kind: "document", documentId, tab };
        expect(adminPlaceOf(adminFragmentOf(documentId, tab))).toEqual(place);
      }),
    );
  });

  it.each(["", "#", "#a", "#a/nowhere", "#%E7%/details", "#/details"])(
    "is the list for %j",
    (fragment) => {
      expect(adminPlaceOf(fragment)).toEqual({ kind: "list" });
    },
  );
});
