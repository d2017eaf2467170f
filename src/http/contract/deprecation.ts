import type { RequestHandler } from "express";
import type { Deprecation } from "./operation.ts";

/** Says in headers that an operation is on its way out: RFC 9745, and RFC 8594 for the date of its end. */
export function announceDeprecation({ since, sunset, link }: Deprecation): RequestHandler {
  const headers = {
    Deprecation: `@${Date.parse(since) / 1000}`,
    Sunset: new Date(sunset).toUTCString(),
    Link: `<${link}>; rel="deprecation"`,
  };
  return (_request, response, next) => {
    response.set(headers);
    next();
  };
}
