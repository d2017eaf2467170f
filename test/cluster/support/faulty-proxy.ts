import type { IncomingMessage, ServerResponse } from "node:http";
import { buffer } from "node:stream/consumers";
import { setTimeout as wait } from "node:timers/promises";
import { startFakeNode } from "../../support/fake-node.ts";

/** What a proxy makes of a node's answers. */
export type ProxyFault =
  | { readonly kind: "none" }
  /** They come so much later. */
  | { readonly kind: "slow"; readonly ms: number }
  /** They are something else, each time another thing of `GARBAGE`. */
  | { readonly kind: "garbage" };

/** Stands before a node, at an address of its own. */
export interface FaultyProxy {
  readonly url: string;
  behave(fault: ProxyFault): void;
  /** Answers that were spoilt so far. */
  spoilt(): number;
  close(): void;
}

type Spoil = (reply: Buffer, response: ServerResponse) => void;

const JSON_TYPE = { "content-type": "application/json" };
const sending =
  (status: number, body: string, headers: Record<string, string> = JSON_TYPE): Spoil =>
  (_reply, response) =>
    response.writeHead(status, headers).end(body);

/** What stands in for an answer. */
const GARBAGE: readonly Spoil[] = [
  sending(200, "<html>Sign in</html>", { "content-type": "text/html" }),
  sending(200, "<html>Sign in</html>"),
  sending(502, "<html>Bad gateway</html>", { "content-type": "text/html" }),
  sending(200, ""),
  sending(200, "null"),
  sending(200, '{"hits":{"hits":[]}}'),
  sending(200, '{"timed_out":false,"_shards":{"total":0,"failed":0},"hits":{"hits":[]}}'),
  sending(200, '{"timed_out":false,"_shards":{"total":2,"failed":1},"hits":{"hits":[]}}'),
  sending(200, '{"docs":[]}'),
  // half of it, as if that were all
  (reply, response) => response.writeHead(200, JSON_TYPE).end(reply.subarray(0, reply.length >> 1)),
  // half of it, then the line goes dead
  (reply, response) => {
    response.writeHead(200, { ...JSON_TYPE, "content-length": String(reply.length) });
    response.write(reply.subarray(0, reply.length >> 1), () => response.destroy());
  },
];

/** @param node its address */
export async function startFaultyProxy(node: string): Promise<FaultyProxy> {
  let fault: ProxyFault = { kind: "none" };
  let spoilt = 0;
  const answer = async (asked: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { status, reply } = await forward(node, asked);
    if (fault.kind !== "none") spoilt++;
    if (fault.kind === "slow") await wait(fault.ms, undefined, { ref: false });
    if (fault.kind === "garbage") GARBAGE[spoilt % GARBAGE.length]?.(reply, response);
    else response.writeHead(status, JSON_TYPE).end(reply);
  };
  const server = await startFakeNode((asked, response) => {
    answer(asked, response).catch(() => response.destroy());
  });
  return {
    url: server.url,
    behave(next) {
      fault = next;
    },
    spoilt: () => spoilt,
    close() {
      server.close();
    },
  };
}

async function forward(
  node: string,
  asked: IncomingMessage,
): Promise<{ readonly status: number; readonly reply: Buffer }> {
  const { method = "GET", url = "/", headers } = asked;
  const body = await buffer(asked);
  const passed = await fetch(new URL(url, node), {
    method,
    headers: { "content-type": headers["content-type"] ?? "application/json" },
    ...(body.length === 0 ? {} : { body }),
  });
  return { status: passed.status, reply: Buffer.from(await passed.arrayBuffer()) };
}
