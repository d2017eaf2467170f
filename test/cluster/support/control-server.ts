import { createServer } from "node:http";
import { once } from "node:events";
import type { TestCluster } from "./test-cluster.ts";

/** Lets tests, which run in processes of their own, kill, halt and restart nodes: `POST /<action>/<numbers>`. */
export async function serveControl(
  cluster: TestCluster,
): Promise<{ readonly url: string; close(): void }> {
  const act = async (action: string, numbers: readonly number[]): Promise<void> => {
    if (action === "restart") await cluster.restart(...numbers);
    for (const number of numbers) {
      if (action === "kill") await cluster.node(number).kill();
      if (action === "halt") cluster.node(number).signal("SIGSTOP");
      if (action === "go-on") cluster.node(number).signal("SIGCONT");
    }
  };
  const server = createServer((request, response) => {
    const [, action = "", numbers = ""] = request.url?.split("/") ?? [];
    act(action, numbers.split(",").map(Number)).then(
      () => response.end(),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return { url: `http://127.0.0.1:${port}`, close: () => server.close() };
}
