import { once } from "node:events";
import type { Server, ServerResponse } from "node:http";
import type { Socket } from "node:net";

/** For requests that are on their way when a connection that looks idle would be closed. */
const GRACE_MS = 100;

export interface Connections {
  /** Closes each connection after its last request in flight, and soon those that have none. */
  closeWhenIdle(): void;
  /**
   * Resolves once every response has been closed, which comes after its connection was: until then its handlers do
   * not know that nobody waits any more.
   */
  untilAnswered(): Promise<void>;
}

/**
 * Keeps track of the requests in flight on each connection. Node's own `closeIdleConnections` leaves out
 * connections on which no request ever came, and browsers open such in advance.
 */
export function trackConnections(server: Server): Connections {
  const inFlight = new Map<Socket, Set<ServerResponse>>();
  const open = new Set<ServerResponse>();
  let isClosing = false;

  function settle(socket: Socket): void {
    if (inFlight.get(socket)?.size === 0) socket.destroySoon();
  }

  server.on("connection", (socket: Socket) => {
    inFlight.set(socket, new Set());
    socket.once("close", () => inFlight.delete(socket));
  });
  // before the application, which may answer at once
  server.prependListener("request", ({ socket }, response) => {
    if (isClosing) announceClose(response);
    inFlight.get(socket)?.add(response);
    open.add(response);
    response.once("close", () => {
      open.delete(response);
      inFlight.get(socket)?.delete(response);
      if (isClosing) settle(socket);
    });
  });
  return {
    closeWhenIdle() {
      isClosing = true;
      for (const responses of inFlight.values()) responses.forEach(announceClose);
      setTimeout(() => {
        for (const socket of inFlight.keys()) settle(socket);
      }, GRACE_MS);
    },
    async untilAnswered() {
      await Promise.all(Array.from(open, (response) => once(response, "close")));
    },
  };
}

/** So that the client does not send its next request on this connection. */
function announceClose(response: ServerResponse): void {
  if (!response.headersSent) response.setHeader("Connection", "close");
}
