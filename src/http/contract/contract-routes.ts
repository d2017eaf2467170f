import type { Response } from "express";
import { z } from "zod/v4";
import { CACHEABLE_HEADERS, NOT_MODIFIED, sendCacheable } from "../cacheable.ts";
import { createOpenApi } from "./create-openapi.ts";
import type { Operation, Route } from "./operation.ts";

/** `GET /` and `GET /openapi.json`: the contract of `routes`, and of themselves. */
export function contractRoutes(routes: readonly Route[], limits: ToldLimits): readonly Route[] {
  const own = [
    { operation: INDEX, handlers: [sendWith((known) => listOperations(known, limits))] },
    { operation: OPENAPI, handlers: [sendWith(createOpenApi)] },
  ];
  const operations = [...routes, ...own].map(({ operation }) => operation);

  /** Made when it is first asked for. */
  function sendWith(make: (operations: readonly Operation[]) => object) {
    let made: object | undefined;
    return (_request: unknown, response: Response) => {
      made ??= make(operations);
      sendCacheable(response, made);
    };
  }

  return own;
}

/** What a client had better know before it asks. */
export interface ToldLimits {
  /** Code points of a question. */
  readonly maxQuestionChars: number;
}

function listOperations(operations: readonly Operation[], { maxQuestionChars }: ToldLimits) {
  return {
    name: "yiju",
    contract: OPENAPI.path,
    documentation: "/docs",
    routes: operations.map(({ method, path }) => `${method} ${path}`),
    limits: { maxQuestionChars },
  };
}

const INDEX: Operation = {
  id: "listRoutes",
  method: "GET",
  path: "/",
  tag: "server",
  scope: null,
  summary: "List the routes",
  description: "Browsers, which ask for HTML, get the chat page.",
  responses: {
    200: {
      description: "The routes",
      content: {
        "application/json": z.object({
          name: z.literal("yiju"),
          contract: z.string(),
          documentation: z.string(),
          routes: z.array(z.string()),
          limits: z.object({ maxQuestionChars: z.int() }),
        }),
        "text/html": z.string(),
      },
      headers: CACHEABLE_HEADERS,
    },
    304: NOT_MODIFIED,
  },
};

const OPENAPI: Operation = {
  id: "getContract",
  method: "GET",
  path: "/openapi.json",
  tag: "server",
  scope: null,
  summary: "Get this contract",
  description: "Made from the schemas that read the requests; `/docs` shows it to people.",
  responses: {
    200: {
      description: "OpenAPI 3.1",
      content: { "application/json": z.looseObject({ openapi: z.string() }) },
      headers: CACHEABLE_HEADERS,
    },
    304: NOT_MODIFIED,
  },
};
