import { describe, expect, it } from "vitest";
import type { WebFile, WebSite } from "../../src/http/web-site.ts";
import { SAMPLE_DOCUMENT } from "../support/in-memory-assistant.ts";
import { createOpenAccess } from "../support/open-access.ts";
import { runApp } from "../support/running-app.ts";

const content = Buffer.from("<!doctype html><title>文件</title>");
const PAGE: WebFile = {
  type: "text/html; charset=utf-8",
  etag: '"e"',
  encodings: { identity: content, gzip: content, br: content },
};
const SITE: WebSite = new Map([["document.html", PAGE]]);
const PLAIN = { headers: { Accept: "text/html", "Accept-Encoding": "identity" } };

describe("the page of a document", () => {
  it.each([
    { path: `/documents/${SAMPLE_DOCUMENT.meta.id}`, isOpen: true, status: 200 },
    { path: "/documents/nope", isOpen: true, status: 404 },
    // whoever may not see a document must not learn that it is there
    { path: "/documents/nope", isOpen: false, status: 200 },
  ])("is the same page with $status: $path (open: $isOpen)", async ({ path, isOpen, status }) => {
    const app = await runApp({ web: SITE, access: createOpenAccess({ isOpen }) });
    // not through the contract, which knows of no pages
    const response = await fetch(app.url + path, PLAIN);
    expect(response.status).toBe(status);
    expect(await response.text()).toBe(content.toString());
  });
});
