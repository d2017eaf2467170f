import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Router, type RequestHandler } from "express";
import { etagOf } from "../cacheable.ts";
import { allowOnly } from "../problem-handler.ts";
import { sendFile } from "../web-routes.ts";
import { loadWebFile, type WebFile } from "../web-site.ts";

/** What Swagger UI is made of. */
const FILES = ["swagger-ui.css", "swagger-ui-bundle.js"];

const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Yiju answer API</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="/docs/swagger-ui.css">
  </head>
  <body>
    <main id="docs"><a href="/openapi.json">openapi.json</a></main>
    <script src="/docs/swagger-ui-bundle.js"></script>
    <script src="/docs/start.js"></script>
  </body>
</html>
`;

const START = `SwaggerUIBundle({
  url: "/openapi.json",
  dom_id: "#docs",
  deepLinking: true,
  defaultModelsExpandDepth: 0,
  validatorUrl: null,
});
`;

/** Everything from this host; images also as the viewer carries them in its styles. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** `GET /docs`: the contract to browse and try, in a viewer that this server brings along. */
export function docsRoutes(): Router {
  const router = Router();
  const folder = dirname(createRequire(import.meta.url).resolve("swagger-ui-dist/package.json"));
  const readOnly = allowOnly("GET", "HEAD");
  router.route("/docs").get(sendText("text/html; charset=utf-8", PAGE)).all(readOnly);
  router
    .route("/docs/start.js")
    .get(sendText("text/javascript; charset=utf-8", START))
    .all(readOnly);
  for (const name of FILES) {
    router
      .route(`/docs/${name}`)
      .get(sendWhenAsked(join(folder, name)))
      .all(readOnly);
  }
  return router;
}

function sendText(type: string, text: string): RequestHandler {
  const headers = { "Content-Type": type, "Cache-Control": "no-cache", ETag: etagOf(text) };
  return (_request, response) => {
    response.set({ ...headers, "Content-Security-Policy": POLICY }).send(text);
  };
}

/** Reads and packs the file when it is first asked for: most servers are never asked. */
function sendWhenAsked(path: string): RequestHandler {
  let file: Promise<WebFile> | undefined;
  return async (request, response) => {
    file ??= loadWebFile(path);
    sendFile(await file, request, response);
  };
}
