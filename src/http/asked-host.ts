import type { Request } from "express";

/** The host and port that the client asked, in lower case, also where a trusted proxy passed it on; "" without any. */
export function askedHost(request: Request): string {
  // of an empty one, Express makes undefined
  return (request.get("Host") ?? "") === "" ? "" : request.host.toLowerCase();
}
