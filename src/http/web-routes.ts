import { Router, type Request, type RequestHandler, type Response } from "express";
import { allowOnly } from "./problem-handler.ts";
import type { WebFile, WebSite } from "./web-site.ts";

const DOCUMENT_PAGE = "/documents/:id";

const PAGES: Readonly<Record<string, string>> = {
  "index.html": "/",
  "document.html": DOCUMENT_PAGE,
  "admin.html": "/admin",
};

export interface WebRoutesOptions {
  readonly embedOrigins: readonly string[];
  /** Whether anybody may know that there is no such document. */
  readonly isMissing: (documentId: string) => Promise<boolean>;
}

/** The pages, and the files that they and embedding pages load. */
export function webRoutes(site: WebSite, { embedOrigins, isMissing }: WebRoutesOptions): Router {
  const router = Router();
  for (const [name, file] of site) {
    const path = PAGES[name] ?? `/${name}`;
    const isPage = file.type.startsWith("text/html");
    // what changes documents is framed by nobody
    const policy = contentSecurityPolicy(path === "/admin" ? [] : embedOrigins);
    router
      .route(path)
      .get(
        isPage ? [passOnJson, ...(path === DOCUMENT_PAGE ? [tellMissing(isMissing)] : [])] : [],
        isPage ? sendPage(file, policy) : sendWebFile(file),
      )
      .all(allowOnly("GET", "HEAD"));
  }
  return router;
}

/** `GET /` has a JSON form too, for programs that ask for it. */
const passOnJson: RequestHandler = (request, _response, next) => {
  next(request.accepts(["html", "json"]) === "json" ? "route" : undefined);
};

/** The page says that there is none; programs are told by the status. */
function tellMissing(isMissing: WebRoutesOptions["isMissing"]): RequestHandler {
  return async (request, response, next) => {
    const { id } = request.params;
    if (typeof id === "string" && (await isMissing(id))) response.status(404);
    next();
  };
}

function sendPage(file: WebFile, policy: string): RequestHandler {
  return (request, response) => {
    response.set("Content-Security-Policy", policy);
    // frame-ancestors says the same, and knows more than one origin
    response.removeHeader("X-Frame-Options");
    response.vary("Accept");
    sendFile(file, request, response);
  };
}

function sendWebFile(file: WebFile): RequestHandler {
  return (request, response) => {
    sendFile(file, request, response);
  };
}

/** Sends a file in the smallest encoding that the client takes. */
export function sendFile(file: WebFile, request: Request, response: Response): void {
  const takes = (name: string) => request.acceptsEncodings(name) === name;
  const encoding = takes("br") ? "br" : takes("gzip") ? "gzip" : "identity";
  response.vary("Accept-Encoding");
  response.set({ "Cache-Control": "no-cache", "Content-Type": file.type, ETag: file.etag });
  if (encoding !== "identity") response.set("Content-Encoding", encoding);
  response.send(file.encodings[encoding]);
}

/** Everything from this host alone; text that poses as markup cannot become a script. */
function contentSecurityPolicy(embedOrigins: readonly string[]): string {
  const ancestors = embedOrigins.length === 0 ? "'none'" : embedOrigins.join(" ");
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    "img-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${ancestors}`,
    "require-trusted-types-for 'script'",
    "trusted-types lit-html",
  ].join("; ");
}
