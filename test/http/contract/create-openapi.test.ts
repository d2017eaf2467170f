import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { describe, expect, it } from "vitest";
import { z } from "zod/v4";
import { createOpenApi } from "../../../src/http/contract/create-openapi.ts";
import type { Operation } from "../../../src/http/contract/operation.ts";
import { appRoutes, createApp } from "../../../src/http/create-app.ts";
import { appDependencies, runApp } from "../../support/running-app.ts";
import { openTestDocuments } from "../../support/test-documents.ts";

const openApiSchema = z.looseObject({
  openapi: z.string(),
  paths: z.record(z.string(), z.record(z.string(), z.looseObject({ operationId: z.string() }))),
  components: z.looseObject({ schemas: z.record(z.string(), z.looseObject({})) }),
});

/** What Express was given, by its own account; pages of routers beside are not the API. */
function mountedRoutes(): string[] {
  const layers = createApp(appDependencies()).router.stack;
  return layers.flatMap(({ route }) => {
    const methods = new Set((route?.stack ?? []).map(({ method }) => method));
    // what answers every other method has none of its own
    const own = [...methods].filter((method) => Boolean(method) && method !== "options");
    return own.map((method) => `${method.toUpperCase()} ${templateOf(route?.path ?? "")}`);
  });
}

function templateOf(path: string): string {
  return path.replace(/:(\w+)/g, "{$1}");
}

async function contractOf(app: Awaited<ReturnType<typeof runApp>>) {
  return openApiSchema.parse(await (await app.get("/openapi.json")).json());
}

describe("GET /openapi.json", () => {
  it("describes exactly the routes that are mounted", async () => {
    const { paths } = await contractOf(await runApp());
    const described = Object.entries(paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(described.sort()).toEqual(mountedRoutes().sort());
  });

  it("is what GET / lists", async () => {
    const app = await runApp();
    const { paths } = await contractOf(app);
    const listed = z.object({ routes: z.array(z.string()) });
    const { routes } = listed.parse(await (await app.get("/")).json());
    expect(new Set(routes.map((route) => templateOf(route.split(" ")[1] ?? "")))).toEqual(
      new Set(Object.keys(paths)),
    );
  });

  it("names every operation once, for the clients that are generated from it", async () => {
    const { paths } = await contractOf(await runApp());
    const ids = Object.values(paths).flatMap((path) =>
      Object.values(path).map(({ operationId }) => operationId),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("holds schemas that are JSON Schema 2020-12", async () => {
    const { components } = await contractOf(await runApp());
    const ajv = new Ajv2020({ strict: false });
    const wrong = Object.entries(components.schemas).filter(
      ([, schema]) => !ajv.validateSchema(schema),
    );
    expect(wrong).toEqual([]);
  });

  it("tells the limits in use, and nothing that would keep fields from being added", async () => {
    const app = await runApp({ limits: { maxQuestionChars: 7 } });
    const { components } = await contractOf(app);
    expect(components.schemas["AnswerRequest"]).toMatchObject({
      additionalProperties: false,
      required: ["question"],
      properties: { question: { minLength: 1, maxLength: 7 } },
    });
    const open = Object.entries(components.schemas)
      .filter(([, schema]) => schema["additionalProperties"] === false)
      .map(([name]) => name);
    expect(open.every((name) => /Request$|^HistoryTurn$|^Filter$/.test(name))).toBe(true);
  });

  it("can be kept by clients, who ask whether it still holds", async () => {
    const app = await runApp();
    const etag = (await app.get("/openapi.json")).headers.get("ETag") ?? "";
    const again = await app.get("/openapi.json", {
      headers: { "If-None-Match": etag, "Cache-Control": "max-age=0" },
    });
    expect(again.status).toBe(304);
  });
});

describe("the contract in full", () => {
  const sentence = z.string().min(20);
  const operationSchema = z.looseObject({
    summary: z.string().regex(/^[A-Z].{5,75}[^.]$/u),
    description: sentence,
    tags: z.array(z.string()).length(1),
    parameters: z.array(z.looseObject({ name: z.string(), description: z.string().min(5) })),
  });

  it("describes every operation, parameter and chapter, for people who read it", async () => {
    const { paths, tags } = await fullContract();
    const operations = Object.values(paths).flatMap((path) => Object.values(path));
    const wrong = operations.flatMap((operation) => {
      const { error } = operationSchema.safeParse(operation);
      return error === undefined ? [] : [[operation["operationId"], z.prettifyError(error)]];
    });
    expect(wrong).toEqual([]);
    const chapters = z.array(z.object({ name: z.string(), description: sentence })).parse(tags);
    expect(new Set(chapters.map(({ name }) => name))).toEqual(
      new Set(operations.flatMap((operation) => z.array(z.string()).parse(operation["tags"]))),
    );
  });

  it("gives an example of every body, which is as its schema says", async () => {
    const { components } = await fullContract();
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    addFormats.default(ajv);
    ajv.addSchema({ components }, "contract");
    const withExamples = z.looseObject({ examples: z.array(z.unknown()).min(1) });
    const requests = Object.entries(components["schemas"] ?? {}).filter(([name]) =>
      /Request$|^Answered$|^Refused$/.test(name),
    );
    expect(requests.length).toBeGreaterThan(10);
    for (const [name, schema] of requests) {
      const { examples } = withExamples.parse(schema);
      const validate = ajv.getSchema(`contract#/components/schemas/${name}`);
      expect([name, examples.map((example) => validate?.(example)), validate?.errors]).toEqual([
        name,
        examples.map(() => true),
        null,
      ]);
    }
  });

  it("lets nobody change documents without a key or a session", async () => {
    const { paths } = await fullContract();
    expect(paths["/v1/documents/{id}"]?.["delete"]).toMatchObject({
      security: [{ key: ["admin"] }, { session: ["admin"] }],
    });
  });
});

async function fullContract() {
  const documents = await openTestDocuments([]);
  return createOpenApi(
    appRoutes(appDependencies({ documents })).map(({ operation: each }) => each),
  );
}

describe("a contract", () => {
  const operation: Operation = {
    id: "one",
    method: "GET",
    path: "/one",
    tag: "server",
    scope: "answer",
    summary: "One",
    responses: { 200: { description: "One", content: { "application/json": z.object({}) } } },
    deprecation: { since: "2026-01-01", sunset: "2027-01-01", link: "https://yiju.example" },
  };

  it("marks what is on its way out, and what a key must allow", () => {
    const { paths } = createOpenApi([operation]);
    expect(paths["/one"]?.["get"]).toMatchObject({
      deprecated: true,
      security: [{ key: ["answer"] }, { session: ["answer"] }, {}],
    });
  });

  it("cannot have two schemas of one name", () => {
    const text = { description: "Two", content: { "application/json": z.string() } };
    const other = { ...operation, path: "/two", responses: { 200: text } };
    expect(() => createOpenApi([operation, other])).toThrow(
      'two different schemas named "OneResponse"',
    );
  });
});
