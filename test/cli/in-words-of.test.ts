import { describe, expect, it } from "vitest";
import { inWordsOf } from "../../src/cli/in-words-of.ts";

const NPM = "npm run -s yiju --";

describe("inWordsOf", () => {
  it.each([
    { text: "run `yiju index --force` again", words: `run \`${NPM} index --force\` again` },
    { text: "Usage: yiju add FILE\n", words: `Usage: ${NPM} add FILE\n` },
    { text: "wrong. Try: yiju --help\n", words: `wrong. Try: ${NPM} --help\n` },
    { text: "\n  yiju add a.pdf\n", words: `\n  ${NPM} add a.pdf\n` },
    {
      text: "No such id. GET /v1/documents lists the ids.",
      words: `No such id. \`${NPM} documents\` lists the ids.`,
    },
  ])("says $words", ({ text, words }) => {
    expect(inWordsOf(NPM, text)).toBe(words);
  });

  it.each(["this version of yiju reads 3", "yiju: it failed", "`yiju_sk_…`"])(
    "leaves what is no command as it is: %s",
    (text) => {
      expect(inWordsOf(NPM, text)).toBe(text);
    },
  );
});
