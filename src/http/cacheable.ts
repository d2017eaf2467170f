import { createHash } from "node:crypto";
import type { Response } from "express";
import type { ResponseContract } from "./contract/operation.ts";

/** What a response that clients may keep says of itself, and the one that says that it still holds. */
export const CACHEABLE_HEADERS: Readonly<Record<string, string>> = {
  ETag: "Send it as `If-None-Match` to ask whether the copy still holds.",
};
export const NOT_MODIFIED: ResponseContract = {
  description: "The copy named in `If-None-Match` still holds",
  headers: CACHEABLE_HEADERS,
};

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
