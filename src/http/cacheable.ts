import { createHash } from "node:crypto";
import type { Response } from "express";

/** Sends JSON that clients may keep but ask each time whether it still holds; Express answers 304 if it does. */
export function sendCacheable(response: Response, body: object): void {
  const json = JSON.stringify(body);
  response.set({ "Cache-Control": "no-cache", ETag: etagOf(json) });
  response.type("json").send(json);
}

/** A strong validator of the bytes. */
export function etagOf(content: string | Buffer): string {
  return `"${createHash("sha256").update(content).digest("base64url")}"`;
}
