import { describe, expect, it } from "vitest";
import { repeatOptions } from "../../src/cli/repeat-options.ts";
import { AppError } from "../../src/domain/errors.ts";

const HINT = "It is damaged; build it again with `yiju index` or `yiju index --force`.";

function messageFor(given: Readonly<Record<string, string>>): string {
  const failure = new AppError("INDEX_CORRUPT", HINT);
  const repeated = repeatOptions(failure, { value: (option) => given[option] });
  return repeated instanceof AppError ? repeated.message : String(repeated);
}

describe("a hint to build the index again", () => {
  it.each([
    { given: {}, command: "`yiju index` or `yiju index --force`" },
    {
      given: { index: "/i", corpus: "./laws" },
      command:
        "`yiju index --corpus ./laws --index /i` or `yiju index --force --corpus ./laws --index /i`",
    },
    {
      given: { index: "my index" },
      command:
        "`yiju index --corpus DIR --index 'my index'` or `yiju index --force --corpus DIR --index 'my index'`",
    },
    {
      given: { corpus: "it's" },
      command: "`yiju index --corpus 'it'\\''s'` or `yiju index --force --corpus 'it'\\''s'`",
    },
  ])("repeats the folders of $given", ({ given, command }) => {
    expect(messageFor(given)).toBe(`It is damaged; build it again with ${command}.`);
  });

  it("leaves other failures as they are", () => {
    const failure = new Error("`yiju index`");
    expect(repeatOptions(failure, { value: () => "/i" })).toBe(failure);
  });
});
