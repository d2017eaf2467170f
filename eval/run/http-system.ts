import type { z } from "zod/v4";
import { EvalError } from "../suite/eval-error.ts";
import type { AnsweringSystem } from "./answering-system.ts";
import { answerBody, documentBody, documentsBody, searchBody } from "./http-schemas.ts";

/** Measures a running server. Every call rejects with EvalError when the server does not keep its contract. */
export function createHttpSystem(baseUrl: string): AnsweringSystem {
  const call = createCaller(baseUrl.replace(/\/$/, ""));
  return {
    name: baseUrl,
    answer: (question) => call("/v1/answer", answerBody, { question }),
    search: async (query, limit) =>
      (await call("/v1/search", searchBody, { query, limit })).results,
    async documents() {
      const { documents } = await call("/v1/documents", documentsBody);
      return Promise.all(
        documents.map(async ({ id }) => {
          const { text, ...meta } = await call(
            `/v1/documents/${encodeURIComponent(id)}`,
            documentBody,
          );
          return { meta, text };
        }),
      );
    },
    close: () => Promise.resolve(),
  };
}

/** Reads one route: with a body it is posted, without one it is fetched. */
type Caller = <T>(route: string, schema: z.ZodType<T>, body?: object) => Promise<T>;

function createCaller(base: string): Caller {
  return async (route, schema, body) => {
    const url = base + route;
    const response = await fetch(url, requestOf(body)).catch((cause: unknown) => {
      throw new EvalError(
        `Cannot reach ${url} (${String(cause)}): start the server or correct --url.`,
      );
    });
    const text = await response.text();
    if (!response.ok) throw new EvalError(`${url} answered ${response.status}: ${text}`);
    const parsed = schema.safeParse(JSON.parse(text));
    if (parsed.success) return parsed.data;
    throw new EvalError(`${url} does not keep the contract: ${parsed.error.message}`);
  };
}

function requestOf(body: object | undefined): RequestInit {
  return body === undefined
    ? {}
    : {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      };
}
