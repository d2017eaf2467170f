import { createServer, type RequestListener, type Server } from "node:http";
import { AppError } from "../domain/errors.ts";
import { answerBrokenRequests } from "./broken-request.ts";
import { trackConnections, type Connections } from "./connections.ts";

export interface ServerTimeouts {
  readonly headersMs: number;
  /** For the whole request, its body included. */
  readonly requestMs: number;
  /** How long requests in flight may go on after a stop. */
  readonly stopMs: number;
}

export const SERVER_TIMEOUTS: ServerTimeouts = {
  headersMs: 10_000,
  requestMs: 30_000,
  stopMs: 10_000,
};

export interface HttpServer {
  /** With the port in use, also when a free one was asked for. */
  readonly url: string;
  /**
   * Accepts nothing more, lets requests in flight finish until the deadline, then cuts them off. When it resolves,
   * every response has been closed.
   */
  stop(): Promise<void>;
}

export interface ListenOptions {
  readonly host: string;
  /** 0 picks a free port. */
  readonly port: number;
  readonly timeouts?: ServerTimeouts;
  /** At a time; more are closed at once. Left out: as many as there are. */
  readonly maxConnections?: number;
}

/**
 * Serves `listener` at the address.
 *
 * @throws AppError CONFIG_INVALID when the address cannot be listened on.
 */
export async function startHttpServer(
  listener: RequestListener,
  { host, port, timeouts = SERVER_TIMEOUTS, maxConnections }: ListenOptions,
): Promise<HttpServer> {
  const server = createServer(
    {
      headersTimeout: timeouts.headersMs,
      requestTimeout: timeouts.requestMs,
      // Node looks for late requests only so often, by default every 30 s
      connectionsCheckingInterval: Math.min(timeouts.headersMs, 1000),
    },
    listener,
  );
  if (maxConnections !== undefined) server.maxConnections = maxConnections;
  answerBrokenRequests(server);
  const connections = trackConnections(server);
  await listen(server, host, port);
  return { url: urlOf(server, host), stop: () => stop(server, connections, timeouts.stopMs) };
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (cause: NodeJS.ErrnoException) => {
      reject(new AppError("CONFIG_INVALID", listenMessage(cause, host, port), { cause }));
    });
    server.listen(port, host, resolve);
  });
}

function listenMessage({ code = "an error" }: NodeJS.ErrnoException, host: string, port: number) {
  const address = `${bracketed(host)}:${port}`;
  switch (code) {
    case "EADDRINUSE":
      return `Cannot listen on ${address}: another program does. Set PORT to another port, or to 0 for a free one.`;
    case "EACCES":
      return `Cannot listen on ${address}: not permitted. Set PORT to a port above 1023.`;
    default:
      return `Cannot listen on ${address} (${code}). Set HOST to an address of this machine.`;
  }
}

function urlOf(server: Server, host: string): string {
  const address = server.address();
  if (address === null || typeof address === "string")
    throw new Error("the server has no TCP address");
  return `http://${bracketed(host)}:${address.port}`;
}

function bracketed(host: string): string {
  return host.includes(":") ? `[${host}]` : host;
}

function stop(server: Server, connections: Connections, deadlineMs: number): Promise<void> {
  return new Promise((resolve) => {
    const deadline = setTimeout(() => {
      server.closeAllConnections();
    }, deadlineMs);
    server.close(() => {
      clearTimeout(deadline);
      void connections.untilAnswered().then(resolve);
    });
    connections.closeWhenIdle();
  });
}
