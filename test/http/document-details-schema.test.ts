import { describe, expect, it } from "vitest";
import { parseDetails } from "../../src/http/document-details-schema.ts";

describe("parseDetails", () => {
  it("takes what documents print: dates of either calendar, an issuer that is not known", () => {
    const given = { title: " 外判指引 ", issuer: "", issuedOn: "113年10月28日", effectiveOn: null };
    expect(parseDetails(given)).toEqual({
      title: "外判指引",
      issuer: "",
      issuedOn: "2024-10-28",
      effectiveOn: null,
    });
  });

  it.each([
    { why: "no object", details: [], path: "", message: "must be an object" },
    { why: "a number", details: { title: 5 }, path: "title", message: "must be a text" },
    { why: "nothing", details: { issuer: null }, path: "issuer", message: "must be a text" },
    {
      why: "nothing that can be seen",
      details: { title: "\u200b" },
      path: "title",
      message: "must not be empty",
    },
    {
      why: "half a character, which strict readers of JSON refuse with the whole list",
      details: { title: "\ud800" },
      path: "title",
      message: "must not hold half of a surrogate pair",
    },
    {
      why: "what a list would show as an entry of its own",
      details: { title: "甲\n乙" },
      path: "title",
      message: "must not hold line breaks or other control characters",
    },
    {
      why: "an issuer with such",
      details: { issuer: "甲\u001b[2J" },
      path: "issuer",
      message: "must be one line of at most 300 characters",
    },
    {
      why: "a tag without end",
      details: { language: `zh-${"a".repeat(60_000)}` },
      path: "language",
      message: "must not be longer than 50 characters",
    },
    {
      why: "one text for a list",
      details: { collections: "red" },
      path: "collections",
      message: "must be a list",
    },
    {
      why: "thousands of collections",
      details: { collections: Array.from({ length: 101 }, (_, n) => `c${n}`) },
      path: "collections",
      message: "must not name more than 100",
    },
    { why: "no id", details: { supersedes: "" }, path: "supersedes", message: "must not be empty" },
  ])("refuses $why", ({ details, path, message }) => {
    expect(() => parseDetails(details)).toThrow(
      expect.objectContaining({ errors: [{ path, message }] }) as Error,
    );
  });
});
