import express, { type RequestHandler } from "express";
import { AppError } from "../domain/errors.ts";

/**
 * Reads a JSON body of at most `maxBytes`, unpacked, into `request.body`.
 *
 * Fails with MEDIA_TYPE_UNSUPPORTED for anything but JSON in UTF-8, REQUEST_TOO_LARGE, and REQUEST_MALFORMED.
 */
export function readJsonBody(maxBytes: number): RequestHandler[] {
  return [requireJson, express.json({ limit: maxBytes, strict: false, verify: requireUtf8 })];
}

const requireJson: RequestHandler = (request, _response, next) => {
  const type = request.get("Content-Type") ?? "";
  if (!/^application\/json[\t ]*(;|$)/i.test(type)) {
    throw new AppError(
      "MEDIA_TYPE_UNSUPPORTED",
      "Send the body as Content-Type: application/json.",
    );
  }
  next();
};

/** The parser decodes leniently: bytes that are no UTF-8 would silently become U+FFFD. */
function requireUtf8(...[, , body, charset]: readonly [unknown, unknown, Buffer, string]): void {
  if (charset !== "utf-8") {
    throw new AppError(
      "MEDIA_TYPE_UNSUPPORTED",
      "Send the body as UTF-8; no other charset is read.",
    );
  }
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(body);
  } catch (cause) {
    throw new AppError("REQUEST_MALFORMED", "The body is not valid UTF-8.", { cause });
  }
}
