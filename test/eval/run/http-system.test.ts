import { createServer, type Server } from "node:http";
import { once } from "node:events";
import { afterEach, describe, expect, it } from "vitest";
import { createHttpSystem } from "../../../eval/run/http-system.ts";
import {
  answerTo,
  createInMemoryAssistant,
  SAMPLE_DOCUMENT,
} from "../../support/in-memory-assistant.ts";

describe("createHttpSystem", () => {
  let server: Server | undefined;
  afterEach(() => {
    server?.close();
  });

  /** Serves JSON by method and path; what is posted is put into `received`. */
  async function serve(
    routes: Readonly<Record<string, unknown>>,
    received: unknown[] = [],
  ): Promise<string> {
    server = createServer((request, response) => {
      let body = "";
      request.on("data", (chunk: Buffer) => (body += chunk.toString()));
      request.on("end", () => {
        if (body !== "") received.push(JSON.parse(body));
        const found = routes[`${request.method ?? ""} ${request.url ?? ""}`];
        response.writeHead(found === undefined ? 503 : 200, { "content-type": "application/json" });
        response.end(JSON.stringify(found ?? { code: "INDEX_MISSING" }));
      });
    }).listen(0, "127.0.0.1");
    await once(server, "listening");
    const address = server.address();
    return typeof address === "object" && address !== null
      ? `http://127.0.0.1:${address.port}/`
      : "";
  }

  it("asks a running server and reads what it says", async () => {
    const assistant = createInMemoryAssistant();
    const question = { question: "備份", history: [], script: "auto" as const, filter: {} };
    const answer = answerTo(question);
    const results = await assistant.search({ query: "備份", limit: 2, filter: {} });
    const { meta, text } = SAMPLE_DOCUMENT;
    const received: unknown[] = [];
    const url = await serve(
      {
        "POST /v1/answer": { ...answer, addedLater: 1 },
        "POST /v1/search": { results },
        "GET /v1/documents": { documents: [meta] },
        [`GET /v1/documents/${encodeURIComponent(meta.id)}`]: { ...meta, text },
      },
      received,
    );
    const system = createHttpSystem(url);
    expect(await system.answer("備份")).toEqual(answer);
    expect(await system.search("備份", 2)).toEqual(results);
    expect(await system.documents()).toEqual([SAMPLE_DOCUMENT]);
    expect(received).toEqual([{ question: "備份" }, { query: "備份", limit: 2 }]);
  });

  it("says which address failed, how, and what is wrong with an answer", async () => {
    const url = await serve({ "POST /v1/answer": { status: "answered" } });
    const system = createHttpSystem(url);
    await expect(system.answer("？")).rejects.toThrow(/\/v1\/answer does not keep the contract/);
    await expect(system.search("？", 1)).rejects.toThrow(
      /\/v1\/search answered 503: .*INDEX_MISSING/,
    );
  });

  it("says that nothing answers at the address", async () => {
    const system = createHttpSystem("http://127.0.0.1:1");
    await expect(system.answer("？")).rejects.toThrow("Cannot reach http://127.0.0.1:1/v1/answer");
  });
});
