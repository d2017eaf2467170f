import type { LoadRequest } from "../server/drive-load.ts";

const MCP_TYPES = { accept: "application/json, text/event-stream" };
const NDJSON = { "content-type": "application/x-ndjson" };

/** A question in each of the ways in which programs ask, and what they ask beside. Every one is answered with 200. */
export function soakRequests(questions: readonly string[]): LoadRequest[] {
  return questions.flatMap((question, index) => {
    const call = { name: "answer_question", arguments: { question } };
    const ways: readonly LoadRequest[] = [
      post("/v1/answer", { question, stream: true }),
      post("/v1/chat/completions", { messages: [{ role: "user", content: question }] }),
      post("/v1/chat/completions", {
        messages: [{ role: "user", content: question }],
        stream: true,
      }),
      post("/mcp", { jsonrpc: "2.0", id: index, method: "tools/call", params: call }, MCP_TYPES),
      post("/v1/answers", { question }, NDJSON),
      post("/v1/search", { query: question }),
      { path: "/v1/documents" },
      { path: "/metrics" },
    ];
    const other = ways[index % ways.length];
    return [post("/v1/answer", { question }), ...(other === undefined ? [] : [other])];
  });
}

function post(path: string, body: object, headers: Readonly<Record<string, string>> = {}) {
  return { path, body: JSON.stringify(body), headers };
}
