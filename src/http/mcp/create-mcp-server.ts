import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import {
  CallToolRequestSchema,
  ErrorCode,
  ListToolsRequestSchema,
  McpError,
  type CallToolResult,
  type Tool as ToolListing,
} from "@modelcontextprotocol/sdk/types.js";
import type { Scope } from "../../domain/principal.ts";
import { problemCodeOf, problemOf, PROBLEMS } from "../problem.ts";
import { createTools, type ToolDependencies } from "./create-tools.ts";
import type { Tool } from "./tool.ts";

export interface McpDependencies extends ToolDependencies {
  /** Tools that need another scope are not offered. */
  readonly scopes: readonly Scope[];
  /** Aborts the work of all tools, beside the signal of each call. */
  readonly signal?: AbortSignal | undefined;
  /** Told of failures that are the server's own. */
  readonly onFailure: (error: unknown) => void;
}

const INSTRUCTIONS =
  "Answers questions about Chinese-language regulation from a fixed set of documents, with verbatim citations, and " +
  "refuses what they do not say. Quote the citations; do not add to an answer what they do not carry.";

/** A server of the Model Context Protocol over an assistant; it has yet to be connected to a transport. */
export function createMcpServer(dependencies: McpDependencies): McpServer {
  const tools = createTools(dependencies).filter(({ scope }) =>
    dependencies.scopes.includes(scope),
  );
  const mcp = new McpServer(
    { name: "yiju", version: "1.0.0" },
    { capabilities: { tools: {} }, instructions: INSTRUCTIONS },
  );
  // registered past the SDK's registerTool, which lists schemas with ids that the SDK's client does not take
  const { server } = mcp;
  server.setRequestHandler(ListToolsRequestSchema, () => ({ tools: tools.map(listingOf) }));
  server.setRequestHandler(CallToolRequestSchema, ({ params }, { signal }) => {
    const tool = tools.find(({ name }) => name === params.name);
    if (tool === undefined) {
      const names = tools.map(({ name }) => name).join(", ");
      throw new McpError(
        ErrorCode.InvalidParams,
        `There is no tool "${params.name}", only ${names}.`,
      );
    }
    return callTool(tool, params.arguments ?? {}, { ...dependencies, signals: [signal] });
  });
  return mcp;
}

function listingOf({ name, title, description, inputSchema, outputSchema }: Tool): ToolListing {
  const annotations = { readOnlyHint: true, idempotentHint: true, openWorldHint: false };
  return { name, title, description, inputSchema, outputSchema, annotations };
}

interface CallOptions extends McpDependencies {
  readonly signals: readonly AbortSignal[];
}

/** A failure is a result that says so: models read results, not errors of the protocol. */
async function callTool(
  tool: Tool,
  input: unknown,
  { signal, signals, context, onFailure }: CallOptions,
): Promise<CallToolResult> {
  const callSignal = AbortSignal.any([...signals, ...(signal === undefined ? [] : [signal])]);
  try {
    const { text, content } = await tool.call(input, callSignal);
    return { content: [{ type: "text", text }], structuredContent: content };
  } catch (error) {
    const isOwn = PROBLEMS[problemCodeOf(error)].status >= 500;
    if (isOwn && !callSignal.aborted) onFailure(error);
    const { code, detail } = problemOf(error, context.requestId ?? "");
    return { content: [{ type: "text", text: `${code}: ${detail}` }], isError: true };
  }
}
