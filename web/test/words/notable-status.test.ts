import { describe, expect, it } from "vitest";
import { DOCUMENT_STATUSES, type DocumentStatus } from "../../../src/domain/document.ts";
import { LANGUAGES } from "../../src/words/messages.ts";
import { messagesIn } from "../../src/words/languages.ts";
import { isNotable } from "../../src/words/notable-status.ts";

/** A status that the server gains does not compile until it is decided here. */
const NOTABLE: Readonly<Record<DocumentStatus, boolean>> = {
  "in-force": false,
  informational: false,
  superseded: true,
  draft: true,
  "not-in-force": true,
};

describe("the status of a document", () => {
  it.each(DOCUMENT_STATUSES)(
    "that is %s is told before it is relied on, or need not be",
    (status) => {
      expect(isNotable(status)).toBe(NOTABLE[status]);
    },
  );

  it("that only a later server has is told too", () => {
    expect(isNotable("under-review")).toBe(true);
  });

  it.each(LANGUAGES)("has words of its own in %s", (language) => {
    const { status } = messagesIn(language);
    const words = DOCUMENT_STATUSES.map(status);
    expect(words).not.toContain(status("under-review"));
    expect(new Set(words).size).toBe(DOCUMENT_STATUSES.length);
  });
});
