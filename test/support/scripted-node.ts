import type { IncomingMessage } from "node:http";
import { startFakeNode, type FakeNode } from "./fake-node.ts";

/** What a node was asked. */
export interface AskedRequest {
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  readonly body: string;
}

/** What a node answers: a status with a body, nothing ever, or it hangs up. */
export type ScriptedReply =
  { readonly status?: number; readonly body: unknown } | "nothing" | "hangs up";

export interface ScriptedNode extends FakeNode {
  readonly asked: readonly AskedRequest[];
}

/** A node that answers the nth request as `script` says, counted from 0. */
export async function startScriptedNode(
  script: (request: AskedRequest, nth: number) => ScriptedReply,
): Promise<ScriptedNode> {
  const asked: AskedRequest[] = [];
  const node = await startFakeNode((message, response) => {
    void read(message).then((request) => {
      const reply = script(request, asked.push(request) - 1);
      if (reply === "nothing") return;
      if (reply === "hangs up") message.socket.destroy();
      else {
        const { status = 200, body } = reply;
        const text = typeof body === "string" ? body : JSON.stringify(body);
        response.writeHead(status, { "content-type": "application/json" }).end(text);
      }
    });
  });
  return { ...node, asked };
}

async function read(message: IncomingMessage): Promise<AskedRequest> {
  let body = "";
  for await (const chunk of message) body += String(chunk);
  const [path = ""] = (message.url ?? "").split("?");
  return { method: message.method ?? "", path, body };
}
