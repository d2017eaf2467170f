import { once } from "node:events";
import { createServer } from "node:http";

/** Something that answers every request with `body`, or never where it is null. */
export async function startGarbageNode(
  body: string | null,
): Promise<{ readonly url: string; close(): void }> {
  const server = createServer((_request, response) => {
    if (body !== null) response.writeHead(200, { "content-type": "application/json" }).end(body);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
