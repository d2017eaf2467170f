import express, { type Express } from "express";
import { describe, expect, it, onTestFinished } from "vitest";
import { z } from "zod/v4";
import { OPEN_ACCESS } from "../../../src/domain/principal.ts";
import { mountRoutes } from "../../../src/http/contract/mount-routes.ts";
import type { Operation } from "../../../src/http/contract/operation.ts";
import { startHttpServer } from "../../../src/http/http-server.ts";
import { recogniseCallers } from "../../../src/http/principal.ts";
import { runApp } from "../../support/running-app.ts";

const OLD: Operation = {
  id: "old",
  method: "GET",
  path: "/v1/old",
  tag: "server",
  scope: null,
  summary: "What used to be",
  responses: { 200: { description: "It", content: { "application/json": z.object({}) } } },
  deprecation: { since: "2026-01-01", sunset: "2027-01-01", link: "https://yiju.example/changes" },
};

describe("a mounted route", () => {
  it("says in headers when it is on its way out", async () => {
    const url = await serve((app) => {
      mountRoutes(app, [{ operation: OLD, handlers: [(_, response) => void response.json({})] }], {
        admit: [],
        readJson: [],
      });
    });
    const { headers } = await fetch(`${url}/v1/old`);
    expect({
      deprecation: headers.get("Deprecation"),
      sunset: headers.get("Sunset"),
      link: headers.get("Link"),
    }).toEqual({
      deprecation: "@1767225600",
      sunset: "Fri, 01 Jan 2027 00:00:00 GMT",
      link: '<https://yiju.example/changes>; rel="deprecation"',
    });
  });

  it.each([
    { path: "/v1/answer", allow: "POST, OPTIONS" },
    { path: "/v1/documents", allow: "GET, HEAD, OPTIONS" },
  ])("names the methods of $path to OPTIONS", async ({ path, allow }) => {
    const app = await runApp();
    const response = await app.get(path, { method: "OPTIONS" });
    expect([response.status, response.headers.get("Allow"), await response.text()]).toEqual([
      204,
      allow,
      "",
    ]);
  });
});

async function serve(mount: (app: Express) => void): Promise<string> {
  const app = express();
  app.use(recogniseCallers(() => Promise.resolve({ principal: OPEN_ACCESS, key: null })));
  mount(app);
  const server = await startHttpServer(app, { host: "127.0.0.1", port: 0 });
  onTestFinished(() => server.stop());
  return server.url;
}
