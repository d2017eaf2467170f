import type { Scope } from "../../domain/principal.ts";
import { PROBLEMS, type ProblemCode } from "../problem.ts";
import { RFC_9457 } from "../problem-schema.ts";
import type { JsonSchema, JsonSchemas } from "./json-schemas.ts";
import { problemsOf } from "./operation-problems.ts";
import type { ErrorContract, Operation, ResponseContract } from "./operation.ts";
import { textHeader } from "./text-header.ts";

/** One operation as OpenAPI describes it; schemas with names go into `schemas`. */
export function describeOperation(operation: Operation, schemas: JsonSchemas): JsonSchema {
  const { id, tag, summary, description, scope, body, deprecation } = operation;
  const name = id.charAt(0).toUpperCase() + id.slice(1);
  return {
    operationId: id,
    tags: [tag],
    summary,
    ...(description !== undefined && { description }),
    ...(deprecation !== undefined && { deprecated: true }),
    security: scope === null ? [] : waysIn(scope),
    parameters: [
      ...parametersOf(operation, "path", schemas),
      ...parametersOf(operation, "query", schemas),
    ],
    ...(body !== undefined && {
      requestBody: {
        required: true,
        content: {
          [body.type]: { schema: schemas.ofRequest(body.schema, `${name}Request`) },
          ...(body.json !== undefined && {
            "application/json": { schema: schemas.ofRequest(body.json, `${name}JsonRequest`) },
          }),
        },
      },
    }),
    responses: mergeResponses(
      Object.entries(operation.responses).map(([status, response]) => [
        status,
        describeResponse(response, Number(status) < 300 ? `${name}Response` : undefined, schemas),
      ]),
      describeProblems(operation, schemas),
    ),
  };
}

/** A server that is open to this machine alone asks for no key, unless documents are to be changed. */
function waysIn(scope: Scope): readonly JsonSchema[] {
  const known = [{ key: [scope] }, { session: [scope] }];
  return scope === "admin" ? known : [...known, {}];
}

/** A response, or what is said of several with one status. */
interface DescribedResponse {
  readonly description: string;
  readonly headers: JsonSchema;
  readonly content?: JsonSchema;
}
type ResponsesByStatus = readonly (readonly [status: string, response: DescribedResponse])[];

function mergeResponses(own: ResponsesByStatus, problems: ResponsesByStatus): JsonSchema {
  const merged = new Map(own);
  for (const [status, problem] of problems) {
    const known = merged.get(status);
    merged.set(status, known === undefined ? problem : mergeTwo(known, problem));
  }
  return Object.fromEntries(merged);
}

function mergeTwo(one: DescribedResponse, other: DescribedResponse): DescribedResponse {
  return {
    description: `${one.description}. ${other.description}`,
    headers: { ...one.headers, ...other.headers },
    content: { ...one.content, ...other.content },
  };
}

function parametersOf(
  { parameters, query }: Operation,
  place: "path" | "query",
  schemas: JsonSchemas,
): readonly JsonSchema[] {
  const shape = (place === "path" ? parameters : query)?.shape ?? {};
  return Object.entries(shape).map(([name, zodSchema]) => {
    const { description, ...schema } = schemas.ofRequest(zodSchema);
    return {
      name,
      in: place,
      required: place === "path" || !zodSchema.safeParse(undefined).success,
      ...(description !== undefined && { description }),
      schema,
    };
  });
}

function describeResponse(
  { description, content = {}, headers = {}, events, lastEvent }: ResponseContract,
  name: string | undefined,
  schemas: JsonSchemas,
): DescribedResponse {
  const bodies = Object.entries(content).map(([type, schema]): [string, JsonSchema] => [
    type,
    type === "text/event-stream" && events !== undefined
      ? describeEvents({ events, lastEvent }, schemas)
      : { schema: schemas.ofResponse(schema, type.endsWith("json") ? name : undefined) },
  ]);
  const own = Object.entries(headers).map(([header, text]) => [header, textHeader(text)] as const);
  return {
    description,
    headers: { ...REQUEST_ID, ...Object.fromEntries(own) },
    ...(bodies.length > 0 && { content: Object.fromEntries(bodies) }),
  };
}

/**
 * A stream as each of its events, the way OpenAPI 3.2 puts it; `x-event-data` says the same of the data by the events'
 * names.
 */
function describeEvents(
  {
    events,
    lastEvent,
  }: { readonly lastEvent: string | undefined } & Required<Pick<ResponseContract, "events">>,
  schemas: JsonSchemas,
): JsonSchema {
  const data = Object.entries(events).map(
    ([name, schema]) => [name, schemas.ofResponse(schema)] as const,
  );
  return {
    schema: {
      anyOf: [
        ...data.map(([name, schema]) => describeEvent(name, schema)),
        ...(lastEvent === undefined ? [] : [lastOf(lastEvent)]),
      ],
    },
    "x-event-data": Object.fromEntries(data),
  };
}

function describeEvent(name: string, contentSchema: JsonSchema): JsonSchema {
  const data = { type: "string", contentMediaType: "application/json", contentSchema };
  // what has no name of its own is a "message"
  const isNamed = name !== "message";
  return {
    type: "object",
    properties: { ...(isNamed && { event: { const: name } }), data },
    required: isNamed ? ["event", "data"] : ["data"],
  };
}

function lastOf(data: string): JsonSchema {
  return { type: "object", properties: { data: { const: data } }, required: ["data"] };
}

/** By status, with the codes that it may stand for. */
function describeProblems(operation: Operation, schemas: JsonSchemas): ResponsesByStatus {
  const codes = [...problemsOf(operation)];
  const statuses = [...new Set(codes.map((code) => PROBLEMS[code].status))];
  return statuses.map((status) => {
    const own = codes.filter((code) => PROBLEMS[code].status === status);
    return [String(status), describeProblem(own, operation.errors ?? RFC_9457, schemas)];
  });
}

function describeProblem(
  codes: readonly ProblemCode[],
  { type, schema, codeAt }: ErrorContract,
  schemas: JsonSchemas,
): DescribedResponse {
  const isWorthRetrying = codes.some((code) => PROBLEMS[code].retryAfterSeconds !== undefined);
  const isOfRates = codes.includes("RATE_LIMITED");
  const retry = { "Retry-After": textHeader("Seconds after which another try is worth while.") };
  const oneOfCodes: JsonSchema = { enum: [...codes].sort() };
  const own = codeAt.reduceRight((inner, name) => ({ properties: { [name]: inner } }), oneOfCodes);
  return {
    description: codes.map((code) => `\`${code}\`: ${PROBLEMS[code].title}.`).join(" "),
    headers: {
      ...REQUEST_ID,
      ...((isWorthRetrying || isOfRates) && retry),
      ...(isOfRates && RATES),
    },
    content: { [type]: { schema: { allOf: [schemas.ofResponse(schema)], ...own } } },
  };
}

const RATES = {
  RateLimit: { $ref: "#/components/headers/RateLimit" },
  "RateLimit-Policy": { $ref: "#/components/headers/RateLimit-Policy" },
};
const REQUEST_ID = { "X-Request-Id": { $ref: "#/components/headers/X-Request-Id" } };
