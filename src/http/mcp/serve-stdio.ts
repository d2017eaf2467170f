import type { Readable, Writable } from "node:stream";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import { createMcpServer, type McpDependencies } from "./create-mcp-server.ts";

export interface StdioStreams {
  readonly stdin: Readable;
  /** Nothing but messages of the protocol may be written to it. */
  readonly stdout: Writable;
}

/** Speaks the Model Context Protocol over a pair of streams until the client closes its end, or `stop` aborts. */
export async function serveStdio(
  dependencies: McpDependencies,
  { stdin, stdout }: StdioStreams,
  stop: AbortSignal,
): Promise<void> {
  const server = createMcpServer(dependencies);
  const closed = new Promise<void>((resolve) => {
    server.server.onclose = resolve;
  });
  const close = () => void server.close();
  stdin.once("end", close).once("close", close);
  stop.addEventListener("abort", close, { once: true });
  await server.connect(new StdioServerTransport(stdin, stdout));
  if (stop.aborted) close();
  await closed;
}
