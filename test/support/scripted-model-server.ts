import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { onTestFinished } from "vitest";

/** What the server does with a request to `/v1/chat/completions`. */
export type ServerScript = (response: ServerResponse, body: string) => void;

export interface ScriptedModelServer {
  readonly baseUrl: string;
  readonly requests: { readonly authorization: string | undefined; readonly body: string }[];
  /** Closes it before the test ends. */
  close(): Promise<void>;
}

/** A server that speaks as OpenAI's does, on a free port of 127.0.0.1, closed when the test ends. */
export async function runModelServer(script: ServerScript): Promise<ScriptedModelServer> {
  const requests: ScriptedModelServer["requests"] = [];
  const server = createServer((request, response) => {
    void readBody(request).then((body) => {
      requests.push({ authorization: request.headers.authorization, body });
      script(response, body);
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  const port = typeof address === "object" ? (address?.port ?? 0) : 0;
  const close = async () => {
    server.close();
    await once(server, "close");
  };
  return { baseUrl: `http://127.0.0.1:${port}/v1`, requests, close };
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks).toString("utf8");
}

/** Begins a streamed reply; nothing ends it. */
export function beginStream(response: ServerResponse, ...pieces: readonly string[]): void {
  response.writeHead(200, { "Content-Type": "text/event-stream" });
  for (const content of pieces) {
    const choice = { index: 0, delta: { role: "assistant", content }, finish_reason: null };
    const chunk = { id: "c", object: "chat.completion.chunk", model: "m", choices: [choice] };
    response.write(`data: ${JSON.stringify(chunk)}\n\n`);
  }
}

/** A whole streamed reply. */
export function streamReply(response: ServerResponse, ...pieces: readonly string[]): void {
  beginStream(response, ...pieces);
  response.end("data: [DONE]\n\n");
}

/** A failure that quotes the key, as some providers' do. */
export function failWith(response: ServerResponse, status: number, key: string): void {
  response.writeHead(status, { "Content-Type": "application/json" });
  response.end(JSON.stringify({ error: { message: `Incorrect API key provided: ${key}` } }));
}
