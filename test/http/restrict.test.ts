import { describe, expect, it } from "vitest";
import { createFrontDesk } from "../../src/app/create-front-desk.ts";
import { OPEN_ACCESS } from "../../src/domain/principal.ts";
import { createBagEmbedder } from "../support/bag-embedder.ts";
import { createExactPassageIndex } from "../support/exact-passage-index.ts";
import { foldedEntry } from "../support/folded-entry.ts";
import { HK_POLICY, passageAt } from "../support/passages.ts";
import { runApp, type RunningApp } from "../support/running-app.ts";
import { openSmallParts, SOURCE_TEXT } from "../support/small-assistant.ts";

const SECRET = "董事會批准收購乙銀行，作價八十億元。";
const BOARD = {
  ...HK_POLICY,
  id: "board-minutes",
  title: "董事會紀錄",
  collections: ["board"],
};
const NOWHERE = "nowhere";

/** A server with an open and a hidden document, as a caller sees it who is limited to `collections`. */
async function runFor(collections: readonly string[] | null) {
  const embedder = createBagEmbedder();
  const open = passageAt(0, SOURCE_TEXT.split("\n")[0] ?? "");
  const hidden = {
    ...passageAt(0, SECRET),
    documentId: BOARD.id,
    passageId: "board-minutes#第1段",
  };
  const index = createExactPassageIndex([
    await foldedEntry({ meta: HK_POLICY, text: SOURCE_TEXT }, [open], embedder),
    {
      ...(await foldedEntry({ meta: BOARD, text: SECRET }, [hidden], embedder)),
      termPairs: [{ chinese: "收購", english: "takeover" }],
    },
  ]);
  const front = createFrontDesk(
    { ...(await openSmallParts()), index, embedder },
    null,
    (assistant) => assistant,
  );
  return runApp({
    front,
    principal: { ...OPEN_ACCESS, collections },
    limits: { maxQuestionChars: 100 },
  });
}

const ABOUT_SECRET = "收購乙銀行的作價是多少？";

function callTool(app: RunningApp, name: string, args: object): Promise<Response> {
  const body = JSON.stringify({
    jsonrpc: "2.0",
    id: 1,
    method: "tools/call",
    params: { name, arguments: args },
  });
  const headers = {
    "Content-Type": "application/json",
    Accept: "application/json, text/event-stream",
  };
  return app.post("/mcp", undefined, { body, headers });
}

type Asked = readonly [method: "GET" | "POST", path: string, body?: object];

/** Every way of the API to ask for something of the document `id`. */
function requestsFor(id: string): Asked[] {
  const question = "收購乙銀行的作價是多少？";
  const span = { documentId: id, spans: [{ start: 0, end: 5 }] };
  return [
    ["GET", `/v1/documents/${id}`],
    ["GET", `/v1/documents/${id}/blocks`],
    ["POST", "/v1/answer", { question, filter: { documentIds: [id] } }],
    ["POST", "/v1/search", { query: question, filter: { documentIds: [id] } }],
    ["POST", "/v1/verify", { claims: [{ text: "作價八十億元。", citations: [span] }] }],
  ];
}

async function responsesOf(collections: readonly string[] | null, asked: readonly Asked[]) {
  const app = await runFor(collections);
  const responses: { status: number; body: string }[] = [];
  for (const [method, path, body] of asked) {
    const response = await (method === "GET" ? app.get(path) : app.post(path, body));
    responses.push({ status: response.status, body: await response.text() });
  }
  return responses;
}

/** Without what differs between any two requests. */
const comparable = (text: string, id: string): string =>
  text.replaceAll(id, "ID").replace(/"requestId":"[^"]*"/, "");

describe("restrictAccess", () => {
  it("answers for a document of other collections as for one that does not exist", async () => {
    const forHidden = await responsesOf(["default"], requestsFor(BOARD.id));
    const forNone = await responsesOf(["default"], requestsFor(NOWHERE));
    expect(forHidden.map(({ status }) => status)).toEqual(forNone.map(({ status }) => status));
    forHidden.forEach(({ body }, at) => {
      expect(comparable(body, BOARD.id)).toBe(comparable(forNone[at]?.body ?? "", NOWHERE));
    });
    const [visible] = await responsesOf(null, [["GET", `/v1/documents/${BOARD.id}`]]);
    expect(visible?.status).toBe(200);
  });

  it("lets nothing of it through in answers, nearest passages, searches, listings and suggestions", async () => {
    const asked: Asked[] = [
      ["POST", "/v1/answer", { question: "收購乙銀行的作價是多少？" }],
      ["POST", "/v1/answer", { question: "What is the price of the takeover?" }],
      ["POST", "/v1/answer", { question: "收購作價", filter: { collections: ["board"] } }],
      ["POST", "/v1/answer", { question: "收購作價是多少？", stream: true }],
      ["POST", "/v1/search", { query: "收購乙銀行作價", limit: 100 }],
      ["GET", "/v1/documents"],
      ["GET", "/v1/suggestions"],
      ["GET", "/readyz"],
    ];
    for (const { status, body } of await responsesOf(["default"], asked)) {
      expect(status).toBe(200);
      expect(body).not.toMatch(/board|董事會|八十億|"documents":\d/);
    }
    const seen = await responsesOf(null, asked.slice(0, 1));
    expect(seen[0]?.body).toContain("八十億");
  });

  it.each<{ door: string; ask: (app: RunningApp) => Promise<Response> }>([
    {
      door: "a batch",
      ask: (app) =>
        app.post("/v1/answers", undefined, {
          body: `${JSON.stringify({ question: ABOUT_SECRET })}\n`,
          headers: { "Content-Type": "application/x-ndjson" },
        }),
    },
    {
      door: "chat completions",
      ask: (app) =>
        app.post("/v1/chat/completions", {
          model: "yiju",
          messages: [{ role: "user", content: ABOUT_SECRET }],
        }),
    },
    {
      door: "a tool that answers",
      ask: (app) => callTool(app, "answer_question", { question: ABOUT_SECRET }),
    },
    {
      door: "a tool that finds passages",
      ask: (app) => callTool(app, "search_passages", { query: ABOUT_SECRET, limit: 10 }),
    },
    {
      door: "a tool that reads documents",
      ask: (app) => callTool(app, "get_document", { documentId: BOARD.id }),
    },
  ])("shows it through $door to who may see it, and to nobody else", async ({ ask }) => {
    const hidden = await (await ask(await runFor(["default"]))).text();
    expect(hidden).not.toMatch(/董事會|八十億/);
    const seen = await (await ask(await runFor(null))).text();
    expect(seen).toMatch(/八十億/);
  });

  it("suggests nothing of it in place of a refused question, as of a document that does not exist", async () => {
    const asked = (documentId: string): Asked => [
      "POST",
      "/v1/suggestions",
      {
        nearest: [{ documentId, locator: "第1段", headingPath: [], spans: [{ start: 0, end: 5 }] }],
      },
    ];
    const [forHidden] = await responsesOf(["default"], [asked(BOARD.id)]);
    const [forNone] = await responsesOf(["default"], [asked(NOWHERE)]);
    expect(forHidden?.status).toBe(forNone?.status);
    expect(comparable(forHidden?.body ?? "", BOARD.id)).toBe(
      comparable(forNone?.body ?? "", NOWHERE),
    );
  });
});
