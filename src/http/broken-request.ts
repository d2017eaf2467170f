import { randomUUID } from "node:crypto";
import type { Server, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { PROBLEMS, problemOfCode, type ProblemCode } from "./problem.ts";

/** Answers with a problem document what Node's parser gives up on before Express sees it. */
export function answerBrokenRequests(server: Server): void {
  const responses = new WeakMap<Duplex, ServerResponse>();
  server.on("request", (request, response) => {
    responses.set(request.socket, response);
  });
  server.on("clientError", (error: NodeJS.ErrnoException, socket) => {
    const inTheMiddle = responses.get(socket);
    const hasBegun = inTheMiddle?.headersSent === true && !inTheMiddle.writableFinished;
    if (!socket.writable || hasBegun || error.code === "ECONNRESET") socket.destroy();
    else socket.end(rawProblem(error.code));
  });
}

function rawProblem(errorCode: string | undefined): string {
  const [code, detail] = meaningOf(errorCode);
  const { status, title } = PROBLEMS[code];
  const body = JSON.stringify(problemOfCode(code, { requestId: randomUUID(), detail }));
  return [
    `HTTP/1.1 ${status} ${title}`,
    "Content-Type: application/problem+json; charset=utf-8",
    `Content-Length: ${Buffer.byteLength(body)}`,
    "Connection: close",
    "",
    body,
  ].join("\r\n");
}

function meaningOf(errorCode = "unknown"): [ProblemCode, string] {
  switch (errorCode) {
    case "ERR_HTTP_REQUEST_TIMEOUT":
      return ["REQUEST_TIMEOUT", "The request did not arrive in time."];
    case "HPE_HEADER_OVERFLOW":
      return ["HEADERS_TOO_LARGE", "The headers are larger than this server reads."];
    default:
      return ["REQUEST_MALFORMED", "This is not an HTTP request that can be read."];
  }
}
