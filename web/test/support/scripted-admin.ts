import express, { type Express, type Request, type Response } from "express";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";
import { viewDocument } from "../../../src/browsing/document-view.ts";
import { loadCorpus } from "../../../src/corpus/load-corpus.ts";
import type { SourceDocument } from "../../../src/domain/document.ts";
import { webRoutes } from "../../../src/http/web-routes.ts";
import { builtWeb } from "./built-web.ts";

export const ADMIN_KEY = "yiju_sk_admin";

interface ScriptedJob {
  readonly id: string;
  readonly kind: string;
  state: string;
  readonly name: string;
  stage: string | null;
  progress: number;
  problem: { readonly code: string; readonly message: string } | null;
  documentId: string | null;
}

export interface ScriptedAdmin {
  readonly url: string;
  readonly jobs: readonly ScriptedJob[];
  /** What was changed: method and path, oldest first. */
  readonly changes: readonly string[];
  /** Moves every job that runs to its end. */
  finishJobs(problem?: ScriptedJob["problem"]): void;
  /** Forgets who is signed in. */
  expire(): void;
}

/** A server that keeps to the contract of sessions, jobs and documents, and does nothing but what the test says. */
export async function startScriptedAdmin(isEmpty = false): Promise<ScriptedAdmin> {
  const { documents: loaded } = await loadCorpus("corpus");
  const documents = new Map<string, SourceDocument>(
    isEmpty ? [] : loaded.map((document) => [document.meta.id, document]),
  );
  const jobs: ScriptedJob[] = [];
  const changes: string[] = [];
  let token: string | null = null;
  const app = express();
  const isMissing = () => Promise.resolve(false);
  app.use(webRoutes(await builtWeb(), { embedOrigins: [], isMissing }));
  app.use(express.json());

  const session = () => ({
    csrfToken: token,
    scopes: ["admin", "documents"],
    expiresAt: "2030-01-01T00:00:00Z",
  });
  app.post("/v1/session", (request: Request<object, unknown, { key: string }>, response) => {
    if (request.body.key !== ADMIN_KEY) {
      sendProblem(response, 401, "KEY_INVALID");
      return;
    }
    token = "token-1";
    response.status(201).json(session());
  });
  app.use((request, response, next) => {
    const isReading = request.method === "GET";
    if (token === null) sendProblem(response, 401, "KEY_REQUIRED");
    else if (!isReading && request.get("X-CSRF-Token") !== token) {
      sendProblem(response, 403, "CSRF_INVALID");
    } else {
      if (!isReading) changes.push(`${request.method} ${decodeURIComponent(request.path)}`);
      next();
    }
  });
  app.get("/v1/session", (_request, response) => response.json(session()));
  app.delete("/v1/session", (_request, response) => {
    token = null;
    response.status(204).end();
  });
  addJobs(app, jobs);
  addDocuments(app, documents, jobs);

  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    jobs,
    changes,
    finishJobs: (problem = null) => {
      for (const job of jobs.filter(({ state }) => state === "running")) {
        const state = problem === null ? "done" : "failed";
        Object.assign(job, { state, stage: null, progress: 1, problem });
      }
    },
    expire: () => {
      token = null;
    },
  };
}

function addJobs(app: Express, jobs: ScriptedJob[]): void {
  const start = (kind: string, name: string) => startJob(jobs, kind, name);
  app.post("/v1/documents", express.raw({ type: "multipart/form-data" }), (request, response) => {
    const [, name = ""] = /filename="([^"]*)"/u.exec(String(request.body)) ?? [];
    response.status(202).json({ job: start("add", name) });
  });
  app.post("/v1/index", (_request, response) => {
    response.status(202).json({ job: start("index", "index") });
  });
  app.get("/v1/jobs", (_request, response) => response.json({ jobs }));
  app.delete("/v1/jobs/:id", (request, response) => {
    const job = jobs.find(({ id }) => id === request.params.id);
    Object.assign(job ?? {}, { state: "cancelled" });
    response.json({ job });
  });
}

function startJob(jobs: ScriptedJob[], kind: string, name: string): ScriptedJob {
  const id = `job-${jobs.length + 1}`;
  const rest = { stage: "reading", progress: 0.4, problem: null, documentId: null };
  const job = { id, kind, state: "running", name, ...rest };
  jobs.push(job);
  return job;
}

/** Changes are done by jobs that end at once. */
function addDocuments(
  app: Express,
  documents: Map<string, SourceDocument>,
  jobs: ScriptedJob[],
): void {
  const finished = (kind: string, name: string) =>
    Object.assign(startJob(jobs, kind, name), { state: "done", stage: null, progress: 1 });
  const sourceOf = (request: Request<{ id: string }>) => {
    const found = documents.get(request.params.id);
    if (found === undefined) throw new Error(`no document ${request.params.id}`);
    return found;
  };
  const shown = ({ meta }: SourceDocument) => ({
    ...meta,
    version: 2,
  });
  app.get("/v1/documents", (_request, response) => {
    response.json({ documents: [...documents.values()].map(shown) });
  });
  app.use("/v1/documents/:id", (request, response, next) => {
    if (documents.has(request.params.id.replace(/~1$/, ""))) next();
    else sendProblem(response, 404, "DOCUMENT_UNKNOWN");
  });
  app.get("/v1/documents/:id", (request, response) => {
    const source = sourceOf(request);
    response.json({ ...shown(source), text: source.text });
  });
  app.get("/v1/documents/:id/origin", (_request, response) => {
    const origin = {
      original: { name: "original.pdf", bytes: 1234 },
      warnings: ["Page 3 has no text."],
      inferred: { title: "第 1 行", issuedOn: "「2024年10月28日」" },
    };
    response.json({ origin });
  });
  app.get("/v1/documents/:id/blocks", (request, response) => {
    response.json(viewDocument(sourceOf(request)));
  });
  app.get("/v1/documents/:id/versions", (request, response) => {
    const source = sourceOf(request);
    const old = { ...shown(source), id: `${source.meta.id}~1`, version: 1, status: "superseded" };
    response.json({
      versions: [{ ...old, supersededOn: "2024-10-28" }, shown(source)],
    });
  });
  app.get("/v1/documents/:id/diff", (_request, response) => {
    const provision = (locator: string, text: string) => ({ locator, text, headingPath: [] });
    const changed = {
      kind: "changed",
      locator: "第2條",
      before: provision("第2條", "應每月備份。"),
      after: provision("第2條", "應每日備份。"),
    };
    const added = {
      kind: "added",
      locator: "第3條",
      before: null,
      after: provision("第3條", "應留存紀錄。"),
    };
    response.json({ before: "a", after: "b", changes: [changed, added], unchanged: 7 });
  });
  app.patch("/v1/documents/:id", (request, response) => {
    const source = sourceOf(request);
    const meta = { ...source.meta, ...(request.body as object) };
    documents.set(source.meta.id, { ...source, meta });
    response.status(202).json({ job: finished("edit", source.meta.id) });
  });
  app.delete("/v1/documents/:id", (request, response) => {
    documents.delete(request.params.id);
    response.status(202).json({ job: finished("remove", request.params.id) });
  });
}

function sendProblem(response: Response, status: number, code: string): void {
  response.status(status).type("application/problem+json");
  response.json({ code, detail: `So it is: ${code}.`, requestId: "r1" });
}
