import { describeOperation } from "./describe-operation.ts";
import { createJsonSchemas, type JsonSchema } from "./json-schemas.ts";
import { textHeader } from "./text-header.ts";
import { SESSION_COOKIE } from "../session-cookie.ts";
import { TAGS, type Operation, type Tag } from "./operation.ts";

/** Of the contract, not of the program: the second number grows when something is added. */
const CONTRACT_VERSION = "1.0";

const TAG_DESCRIPTIONS: Readonly<Record<Tag, string>> = {
  answers: "Cited answers, passages, and the guard by itself.",
  documents: "What the answers rest on.",
  feedback: "What readers thought of answers.",
  compatibility: "The same answers for programs that speak another protocol.",
  server: "How the server does, and this contract.",
};

const INTRODUCTION = `Questions about a fixed set of Chinese-language regulation are answered with verbatim citations, or refused with a reason where the documents do not say. A refusal is an answer: status 200.

Offsets are half-open ranges of UTF-16 code units of a document's \`text\`. Failures are problem documents (RFC 9457) with a stable \`code\`; match on it. Under /v1 fields, routes, codes and values may be added, and nothing is renamed, retyped or removed: ignore what you do not know. Questions change nothing and may always be asked again; after 429 and 503 when \`Retry-After\` says. Send W3C's \`traceparent\` to find the request in your own traces.`;

export interface OpenApiOptions {
  /** See JsonSchemasOptions. */
  readonly closed?: boolean;
}

/** An OpenAPI 3.1 document; JSON throughout. */
export interface OpenApi {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, JsonSchema>>>>;
  readonly components: Readonly<Record<string, Readonly<Record<string, JsonSchema>>>>;
  readonly [name: string]: unknown;
}

/** The contract of the operations as an OpenAPI 3.1 document. */
export function createOpenApi(
  operations: readonly Operation[],
  { closed = false }: OpenApiOptions = {},
): OpenApi {
  const schemas = createJsonSchemas({ closed });
  const paths: Record<string, Record<string, JsonSchema>> = {};
  for (const operation of operations) {
    const path = operation.path.replace(/:(\w+)/g, "{$1}");
    const described = describeOperation(operation, schemas);
    paths[path] = { ...paths[path], [operation.method.toLowerCase()]: described };
  }
  return {
    openapi: "3.1.1",
    info: {
      title: "Yiju answer API",
      version: CONTRACT_VERSION,
      summary: "Cited answers about Chinese-language regulation, and refusals.",
      description: INTRODUCTION,
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: "/" }],
    tags: TAGS.map((name) => ({ name, description: TAG_DESCRIPTIONS[name] })),
    paths,
    components: {
      schemas: Object.fromEntries([...schemas.named].sort(byName)),
      securitySchemes: {
        key: {
          type: "http",
          scheme: "bearer",
          description:
            "A key of `yiju keys create`: `yiju_sk_…` for programs, `yiju_pk_…` for pages of its origins.",
        },
        session: {
          type: "apiKey",
          in: "cookie",
          name: SESSION_COOKIE,
          description:
            "A session of `POST /v1/session`. What changes something also needs its `csrfToken` as `X-CSRF-Token`.",
        },
      },
      headers: {
        "X-Request-Id": textHeader("Names the request in problems and in the log."),
        RateLimit: textHeader(
          'What is left of each limit: `"key"; r=119; t=60`. Where limits are set.',
        ),
        "RateLimit-Policy": textHeader('Each limit: `"key"; q=120; w=60` is 120 a minute.'),
      },
    },
  };
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}
