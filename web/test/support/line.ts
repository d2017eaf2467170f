import { connect, createServer, type AddressInfo, type Socket } from "node:net";
import { onTestFinished } from "vitest";

/** What stands between a page and its server, and may break. */
export interface Line {
  readonly url: string;
  /** Breaks every connection, in the middle of whatever is being sent, and lets no new one through. */
  cut(): void;
  mend(): void;
}

/** A line to the server at `url`, of plain bytes. */
export async function createLine(url: string): Promise<Line> {
  const sockets = new Set<Socket>();
  let isCut = false;
  const keep = (socket: Socket) => {
    sockets.add(socket);
    // a broken line is what this is for
    socket.on("error", () => undefined);
    socket.on("close", () => sockets.delete(socket));
  };
  const cut = () => {
    for (const socket of sockets) socket.destroy();
  };
  const server = createServer((inner) => {
    keep(inner);
    if (isCut) {
      inner.destroy();
      return;
    }
    const outer = connect(Number(new URL(url).port), "127.0.0.1");
    keep(outer);
    inner.pipe(outer).pipe(inner);
    inner.on("close", () => outer.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    cut();
    server.close();
  });
  // SAFETY: a server that listens on TCP has an address of this kind
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    cut: () => {
      isCut = true;
      cut();
    },
    mend: () => {
      isCut = false;
    },
  };
}
