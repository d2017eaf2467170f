import { describe, expect, it } from "vitest";
import { z } from "zod/v4";
import { createOpenApi, type OpenApi } from "../../../src/http/contract/create-openapi.ts";
import type { Operation } from "../../../src/http/contract/operation.ts";
import { appRoutes } from "../../../src/http/create-app.ts";
import { createKeptKeys } from "../../support/kept-keys.ts";
import { SAMPLE_DOCUMENT } from "../../support/in-memory-assistant.ts";
import { createOpenAccess, NO_LIMITS, type AccessOptions } from "../../support/open-access.ts";
import { appDependencies, runApp } from "../../support/running-app.ts";
import { sampleKey, SAMPLE_NOW } from "../../support/sample-keys.ts";
import { openTestDocuments } from "../../support/test-documents.ts";

const { key: KEY, kept } = sampleKey({
  scopes: ["answer", "search", "documents", "feedback", "admin"],
});
const ID = SAMPLE_DOCUMENT.meta.id;
/** What is to be sent where the contract's own example would not do. */
const INSTEAD: Readonly<Record<string, Partial<Request>>> = {
  answerBatch: { text: '{"question":"備份？"}\n' },
  narrowQuestion: {
    json: { nearest: [{ documentId: ID, spans: [{ start: 4, end: 12 }] }] },
  },
  signIn: { json: { key: KEY } },
  sendFeedback: { status: 201 },
  compareDocuments: { query: `?with=${ID}` },
  getSession: { status: 401, why: "nobody is signed in" },
  getOriginal: { status: 409, why: "a document of the corpus folder has no file" },
  getJob: { status: 404, why: "there is no such job" },
  cancelJob: { status: 404, why: "there is no such job" },
};

interface Request {
  readonly json: unknown;
  readonly text: string;
  readonly query: string;
  /** In place of the only successful one of the contract. */
  readonly status: number;
  /** There is no success to be had here; other tests have it. */
  readonly why: string;
}

interface Sent {
  readonly operation: Operation;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly path?: string;
}

async function runWithDocuments(access: AccessOptions = {}) {
  const app = await runApp({
    access: createOpenAccess({
      isOpen: false,
      isLocal: false,
      opened: createKeptKeys(kept),
      now: () => SAMPLE_NOW,
      ...access,
    }),
    documents: await openTestDocuments([SAMPLE_DOCUMENT]),
    limits: { maxQuestionChars: 100 },
  });
  return ({ operation, headers, body, path = pathOf(operation) }: Sent) =>
    app.get(path, {
      method: operation.method,
      headers: {
        ...(body !== undefined && { "Content-Type": typeOf(operation) }),
        Accept: "application/json, text/event-stream",
        ...headers,
      },
      body: body ?? null,
    });
}

const WITH_KEY = { Authorization: `Bearer ${KEY}` };

async function describedOperations(): Promise<readonly Operation[]> {
  const documents = await openTestDocuments([]);
  const limits = { maxQuestionChars: 100 };
  return appRoutes(appDependencies({ documents, limits })).map(({ operation }) => operation);
}

const operationIds = z.record(
  z.string(),
  z.record(z.string(), z.looseObject({ operationId: z.string() })),
);

describe("every operation of the contract", () => {
  it("answers what the contract gives as its example, as the contract says", async () => {
    const operations = await describedOperations();
    const contract = createOpenApi(operations);
    const send = await runWithDocuments();
    for (const operation of operations) {
      const { status = successOf(operation), query = "" } = INSTEAD[operation.id] ?? {};
      const body = bodyOf(operation, contract);
      const path = pathOf(operation) + query;
      const response = await send({
        operation,
        path,
        headers: WITH_KEY,
        ...(body !== undefined && { body }),
      });
      expect([operation.id, response.status, await response.text()]).toEqual([
        operation.id,
        status,
        expect.anything(),
      ]);
    }
    const ids = Object.values(operationIds.parse(contract.paths)).flatMap((path) =>
      Object.values(path).map(({ operationId }) => operationId),
    );
    expect(Object.keys(INSTEAD).filter((id) => !ids.includes(id))).toEqual([]);
  });

  it.each([
    { why: "without a key", headers: {}, status: 401 },
    { why: "with a key that is none", headers: { Authorization: "Bearer x" }, status: 401 },
  ])("that needs a scope is refused $why, as the contract says", async ({ headers, status }) => {
    const send = await runWithDocuments();
    for (const operation of await describedOperations()) {
      if (operation.scope === null) continue;
      const response = await send({ operation, headers });
      expect([operation.id, response.status]).toEqual([operation.id, status]);
    }
  });

  it("that needs a scope is refused to a key with every other one", async () => {
    const operations = (await describedOperations()).filter(({ scope }) => scope !== null);
    const scopes = [...new Set(operations.map(({ scope }) => scope ?? "answer"))];
    for (const missing of scopes) {
      const other = sampleKey({ scopes: scopes.filter((scope) => scope !== missing) });
      const send = await runWithDocuments({ opened: createKeptKeys(other.kept) });
      const headers = { Authorization: `Bearer ${other.key}` };
      for (const operation of operations.filter(({ scope }) => scope === missing)) {
        const response = await send({ operation, headers });
        expect([operation.id, response.status]).toEqual([operation.id, 403]);
      }
    }
  });

  it.each([
    { why: "under another name", access: { hosts: ["yiju.example"] }, headers: {}, status: 403 },
    {
      why: "by a page of elsewhere",
      access: {},
      headers: { Origin: "https://evil.example" },
      status: 403,
    },
  ])("is refused $why, as the contract says", async ({ access, headers, status }) => {
    const send = await runWithDocuments(access);
    for (const operation of await describedOperations()) {
      const response = await send({ operation, headers: { ...WITH_KEY, ...headers } });
      expect([operation.id, response.status]).toEqual([operation.id, status]);
    }
  });

  it("is refused to who asks too often, as the contract says", async () => {
    const send = await runWithDocuments({ rates: { ...NO_LIMITS, perAddress: 1 } });
    const [first, ...others] = await describedOperations();
    if (first === undefined) throw new Error("the contract has no operations");
    await send({ operation: first, headers: WITH_KEY });
    for (const operation of others) {
      const response = await send({ operation, headers: WITH_KEY });
      expect([operation.id, response.status]).toEqual([operation.id, 429]);
    }
  });

  it("that takes a body refuses another type, what cannot be read, and more than it reads", async () => {
    const send = await runWithDocuments();
    for (const operation of await describedOperations()) {
      if (operation.body === undefined) continue;
      const headers = WITH_KEY;
      const other = await send({
        operation,
        headers: { ...headers, "Content-Type": "text/plain" },
        body: "備份？",
      });
      const broken = await send({ operation, headers, body: "{" });
      const large = await send({
        operation,
        headers: {
          ...headers,
          "Content-Type": operation.body.json ? "application/json" : typeOf(operation),
        },
        body: JSON.stringify({ name: "a.md", text: "長".repeat(1_500_000) }),
      });
      // each line of a batch is read by itself
      const unread = operation.id === "answerBatch" ? 200 : 400;
      expect([operation.id, other.status, broken.status, large.status]).toEqual([
        operation.id,
        415,
        unread,
        413,
      ]);
    }
  });
});

function pathOf({ path }: Operation): string {
  return path.replace(":model", "yiju").replace(":id", ID);
}

function typeOf({ body }: Operation): string {
  return (body?.json === undefined ? body?.type : undefined) ?? "application/json";
}

function successOf({ responses }: Operation): number {
  return Math.min(...Object.keys(responses).map(Number));
}

const withExample = z.looseObject({ examples: z.array(z.unknown()).min(1) });

/** The example of the contract, or what is sent instead. */
function bodyOf({ id, body }: Operation, { components }: OpenApi): string | undefined {
  if (body === undefined) return undefined;
  const { json, text } = INSTEAD[id] ?? {};
  if (text !== undefined) return text;
  const name = `${id.charAt(0).toUpperCase()}${id.slice(1)}${body.json ? "Json" : ""}Request`;
  const [example] = withExample.parse(components["schemas"]?.[name]).examples;
  return JSON.stringify(json ?? example);
}
