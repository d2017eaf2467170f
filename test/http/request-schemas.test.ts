import { describe, expect, it } from "vitest";
import { fieldErrorsOf } from "../../src/http/parse-request.ts";
import { createRequestSchemas } from "../../src/http/request-schemas.ts";

const schemas = createRequestSchemas({ maxQuestionChars: 5 });
const question = "備份？";

function errorsOf(schema: (typeof schemas)["answer" | "search"], body: unknown) {
  const parsed = schema.safeParse(body);
  return parsed.success ? [] : fieldErrorsOf(parsed.error);
}

describe("the body of POST /v1/answer", () => {
  it.each([
    { why: "no object", body: [], path: "", message: "must be an object" },
    { why: "null", body: null, path: "", message: "must be an object" },
    { why: "no question", body: {}, path: "question", message: "is missing" },
    { why: "a number", body: { question: 1 }, path: "question", message: "must be a text" },
    { why: "null question", body: { question: null }, path: "question", message: "must be a text" },
    { why: "empty", body: { question: "" }, path: "question", message: "must not be empty" },
    {
      why: "blank",
      body: { question: " \u3000\n" },
      path: "question",
      message: "must not be empty",
    },
    {
      why: "invisible",
      body: { question: "\u200b\u0000" },
      path: "question",
      message: "must not be empty",
    },
    {
      why: "over-long",
      body: { question: "一二三四五六" },
      path: "question",
      message: "must not be longer than 5 characters",
    },
    {
      why: "half a character",
      body: { question: "備\ud842" },
      path: "question",
      message: "must not hold half of a surrogate pair",
    },
    {
      why: "an unknown script",
      body: { question, script: "zh" },
      path: "script",
      message: "must be one of auto, hant, hans",
    },
    {
      why: "a text for stream",
      body: { question, stream: "true" },
      path: "stream",
      message: "must be true or false",
    },
    {
      why: "an object for history",
      body: { question, history: {} },
      path: "history",
      message: "must be a list",
    },
    {
      why: "an unknown role",
      body: {
        question,
        history: [
          { role: "user", content: "" },
          { role: "system", content: "" },
        ],
      },
      path: "history[1].role",
      message: "must be one of user, assistant",
    },
    {
      why: "a turn without content",
      body: { question, history: [{ role: "user" }] },
      path: "history[0].content",
      message: "is missing",
    },
    {
      why: "an unknown jurisdiction",
      body: { question, filter: { jurisdictions: ["HK", "hk"] } },
      path: "filter.jurisdictions[1]",
      message: "must be one of HK, TW, CN, INT",
    },
    {
      why: "an unknown status",
      body: { question, filter: { statuses: ["valid"] } },
      path: "filter.statuses[0]",
      message: "must be one of in-force, superseded, draft, not-in-force, informational",
    },
    {
      why: "a day that does not exist",
      body: { question, filter: { issuedFrom: "2023-02-29" } },
      path: "filter.issuedFrom",
      message: "must be a date as in 2024-10-28",
    },
    {
      why: "a time",
      body: { question, filter: { issuedTo: "2024-01-01T00:00:00Z" } },
      path: "filter.issuedTo",
      message: "must be a date as in 2024-10-28",
    },
    {
      why: "dates the wrong way round",
      body: { question, filter: { issuedFrom: "2024-02-01", issuedTo: "2024-01-31" } },
      path: "filter.issuedTo",
      message: "must not be before issuedFrom",
    },
    {
      why: "an unknown field",
      body: { question, top: 3 },
      path: "top",
      message: "is not a known field",
    },
    {
      why: "a misspelt filter",
      body: { question, filter: { jurisdiction: ["HK"] } },
      path: "filter.jurisdiction",
      message: "is not a known field",
    },
  ])("names the field that is wrong: $why", ({ body, path, message }) => {
    expect(errorsOf(schemas.answer, body)).toEqual([{ path, message }]);
  });

  it("names all wrong fields at once, shortens long names, and stops at 20", () => {
    const longName = "長".repeat(65);
    const body = { history: Array.from({ length: 30 }, () => 1), [longName]: 1 };
    const errors = errorsOf(schemas.answer, body);
    expect(errors.slice(0, 2)).toEqual([
      { path: "question", message: "is missing" },
      { path: "history[0]", message: "must be an object" },
    ]);
    expect(errors).toHaveLength(20);
    expect(errorsOf(schemas.answer, { question, [longName]: 1 })).toEqual([
      { path: `${"長".repeat(64)}…`, message: "is not a known field" },
    ]);
  });

  it("does not take a key named __proto__ for a field", () => {
    const body: unknown = JSON.parse('{"question":"備份？","__proto__":{"stream":true}}');
    const parsed = schemas.answer.safeParse(body);
    expect(parsed.success && parsed.data.stream).toBe(false);
  });
});

describe("the body of POST /v1/search", () => {
  it("asks for ten results unless told otherwise", () => {
    expect(schemas.search.parse({ query: " 備份 " })).toEqual({
      query: "備份",
      limit: 10,
      filter: {},
    });
  });

  it.each([
    { limit: 0, message: "must be at least 1" },
    { limit: 101, message: "must be at most 100" },
    { limit: 1.5, message: "must be a whole number from 1 to 100" },
    { limit: "5", message: "must be a whole number from 1 to 100" },
  ])("refuses the limit $limit", ({ limit, message }) => {
    expect(errorsOf(schemas.search, { query: "備份", limit })).toEqual([
      { path: "limit", message },
    ]);
  });

  it("names the query when it is missing", () => {
    expect(errorsOf(schemas.search, {})).toEqual([{ path: "query", message: "is missing" }]);
  });
});
