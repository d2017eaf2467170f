import type { RequestHandler } from "express";
import { AppError } from "../domain/errors.ts";
import { askedHost } from "./asked-host.ts";

/**
 * Takes requests only under the server's own names. A page that makes its own name point to this machine (DNS
 * rebinding) still sends that name.
 */
export function checkHost(hosts: readonly string[] | null): RequestHandler {
  return (request, _response, next) => {
    const host = askedHost(request).replace(/:\d*$/, "");
    if (hosts !== null && !hosts.includes(host)) {
      throw new AppError(
        "HOST_FORBIDDEN",
        `This server is not asked as "${host}", but as ${hosts.join(", ")}; ` +
          "YIJU_ALLOWED_HOSTS gives it further names.",
      );
    }
    next();
  };
}
