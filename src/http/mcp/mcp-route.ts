import type { RequestHandler } from "express";
import { z } from "zod/v4";
import { askOptions } from "../ask-options.ts";
import type { Operation, Route } from "../contract/operation.ts";
import { principalOf } from "../principal.ts";
import type { ReportFailure } from "../problem-handler.ts";
import type { RestrictedAccess } from "../restrict.ts";
import { createToolSchemas } from "./tool-schemas.ts";

export interface McpRouteDependencies {
  readonly assistantOf: RestrictedAccess["assistantOf"];
  readonly limits: { readonly maxQuestionChars: number };
  readonly reportFailure: ReportFailure;
}

/**
 * `POST /mcp`: the Model Context Protocol over streamable HTTP, without sessions, so that any process may answer any
 * request. A call ends when its connection does.
 */
export function mcpRoute(dependencies: McpRouteDependencies): Route {
  return { operation: MCP, handlers: [answerMessage(dependencies)] };
}

function answerMessage({
  assistantOf,
  limits,
  reportFailure,
}: McpRouteDependencies): RequestHandler {
  const schemas = createToolSchemas(limits);
  return async (request, response) => {
    const { createMcpServer, StreamableHTTPServerTransport } = await loadProtocol();
    const { signal, context } = askOptions(response, "mcp");
    const server = createMcpServer({
      assistant: assistantOf(response),
      schemas,
      context,
      scopes: principalOf(response).scopes,
      signal,
      onFailure: (error) => {
        reportFailure(error, response);
      },
    });
    const transport = new StreamableHTTPServerTransport({});
    response.set("Cache-Control", "no-store");
    response.once("close", () => void server.close());
    await server.connect(transport);
    await transport.handleRequest(request, response, request.body);
  };
}

/** With the first message: the protocol's SDK takes a tenth of the time that the server takes to start. */
async function loadProtocol() {
  const [server, transport] = await Promise.all([
    import("./create-mcp-server.ts"),
    import("@modelcontextprotocol/sdk/server/streamableHttp.js"),
  ]);
  return { ...server, ...transport };
}

const rpcMessage = z.looseObject({ jsonrpc: z.literal("2.0") });
const rpcBody = z.union([rpcMessage, z.array(rpcMessage)]);
const rpcRequest = rpcBody.meta({
  examples: [
    {
      jsonrpc: "2.0",
      id: 1,
      method: "tools/call",
      params: { name: "search_passages", arguments: { query: "人为监督", limit: 3 } },
    },
  ],
});

const MCP: Operation = {
  id: "mcp",
  method: "POST",
  path: "/mcp",
  tag: "compatibility",
  scope: "answer",
  summary: "Speak the Model Context Protocol",
  description:
    "Streamable HTTP without sessions. Tools: `answer_question`, `search_passages`, `get_document`, as far as the " +
    "key's scopes allow. Messages are described by the protocol.",
  body: { type: "application/json", schema: rpcRequest },
  responses: {
    200: {
      description: "The answer to the message",
      content: { "application/json": rpcBody, "text/event-stream": z.string() },
      events: { message: rpcMessage },
    },
    202: { description: "A message that wants no answer was taken" },
    400: { description: "No message", content: { "application/json": rpcMessage } },
    406: {
      description: "`Accept` must name both types",
      content: { "application/json": rpcMessage },
    },
  },
};
