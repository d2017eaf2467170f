import type { Server } from "node:http";
import type { Socket } from "node:net";

export interface Connections {
  /** Closes each connection as soon as it has no request in flight; most of them at once. */
  closeWhenIdle(): void;
}

/**
 * Keeps count of the requests in flight on each connection. Node's own `closeIdleConnections` leaves out
 * connections on which no request ever came, and browsers open such in advance.
 */
export function trackConnections(server: Server): Connections {
  const requestsInFlight = new Map<Socket, number>();
  let isClosing = false;

  function settle(socket: Socket): void {
    if (isClosing && requestsInFlight.get(socket) === 0) socket.destroySoon();
  }

  function count(socket: Socket, change: 1 | -1): void {
    const requests = requestsInFlight.get(socket);
    if (requests !== undefined) requestsInFlight.set(socket, requests + change);
  }

  server.on("connection", (socket: Socket) => {
    requestsInFlight.set(socket, 0);
    socket.once("close", () => requestsInFlight.delete(socket));
  });
  server.on("request", ({ socket }, response) => {
    count(socket, 1);
    response.once("close", () => {
      count(socket, -1);
      settle(socket);
    });
  });
  return {
    closeWhenIdle() {
      isClosing = true;
      for (const socket of requestsInFlight.keys()) settle(socket);
    },
  };
}
