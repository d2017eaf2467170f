import { describeOperation } from "./describe-operation.ts";
import { createJsonSchemas, type JsonSchema } from "./json-schemas.ts";
import { textHeader } from "./text-header.ts";
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
      description: "What may change under /v1, and what each code means: docs/api.md.",
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: "/" }],
    tags: TAGS.map((name) => ({ name, description: TAG_DESCRIPTIONS[name] })),
    paths,
    components: {
      schemas: Object.fromEntries([...schemas.named].sort(byName)),
      securitySchemes: {
        key: { type: "http", scheme: "bearer", description: "A key of `yiju keys create`." },
      },
      headers: { "X-Request-Id": textHeader("Names the request in problems and in the log.") },
    },
  };
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}
