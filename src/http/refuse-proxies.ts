import type { RequestHandler } from "express";
import { AppError } from "../domain/errors.ts";

const MARKS = ["X-Forwarded-For", "Forwarded", "Via"] as const;

/**
 * Refuses what came through a proxy that nobody told the server of: a server that is open because only this
 * machine reaches it would be open to whomever the proxy lets in.
 */
export const refuseUnknownProxies: RequestHandler = (request, _response, next) => {
  const mark = MARKS.find((name) => request.get(name) !== undefined);
  if (mark !== undefined) {
    throw new AppError(
      "PROXY_UNKNOWN",
      `The request came through a proxy (it has ${mark}), and this server, which asks for no keys, knows of none. ` +
        "Name the proxy in YIJU_TRUSTED_PROXIES.",
    );
  }
  next();
};
