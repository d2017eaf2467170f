import { once } from "node:events";
import { createServer, type RequestListener, type Server } from "node:http";
import { createServer as createSecureServer, type ServerOptions } from "node:https";

/** Something that listens where a node of a cluster should. */
export interface FakeNode {
  readonly url: string;
  readonly port: number;
  close(): void;
}

/** @param tls makes it speak https */
export async function startFakeNode(
  listener: RequestListener,
  tls?: ServerOptions,
): Promise<FakeNode> {
  const server: Server =
    tls === undefined ? createServer(listener) : createSecureServer(tls, listener);
  // what clients do wrong is theirs to tell
  server.on("tlsClientError", () => undefined);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    url: `${tls === undefined ? "http" : "https"}://127.0.0.1:${port}`,
    port,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
