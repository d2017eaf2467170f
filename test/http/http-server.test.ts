import { describe, expect, it } from "vitest";
import { connect } from "node:net";
import { once } from "node:events";
import { startHttpServer } from "../../src/http/http-server.ts";
import { createDeferred } from "../support/deferred.ts";
import { answerTo, createInMemoryAssistant } from "../support/in-memory-assistant.ts";
import { sendRaw } from "../support/raw-request.ts";
import { runApp } from "../support/running-app.ts";

const HEAD = "POST /v1/answer HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n";

describe("startHttpServer", () => {
  it("says which port it got when any would do", async () => {
    const app = await runApp();
    expect(app.url).toMatch(/^http:\/\/127\.0\.0\.1:[1-9]\d+$/);
  });

  it("writes an IPv6 address as a URL does", async () => {
    const server = await startHttpServer(() => undefined, { host: "::1", port: 0 });
    await server.stop();
    expect(server.url).toMatch(/^http:\/\/\[::1\]:\d+$/);
  });

  it("says so when the port is taken", async () => {
    const { port } = await runApp();
    await expect(
      startHttpServer(() => undefined, { host: "127.0.0.1", port }),
    ).rejects.toMatchObject({
      code: "CONFIG_INVALID",
      message: `Cannot listen on 127.0.0.1:${port}: another program does. Set PORT to another port, or to 0 for a free one.`,
    });
  });

  it("says so when the address is not this machine's", async () => {
    await expect(
      startHttpServer(() => undefined, { host: "192.0.2.1", port: 0 }),
    ).rejects.toMatchObject({
      message:
        "Cannot listen on 192.0.2.1:0 (EADDRNOTAVAIL). Set HOST to an address of this machine.",
    });
  });
});

describe("a broken or slow client", () => {
  it.each([
    {
      why: "no HTTP",
      bytes: "hello\r\n\r\n",
      status: 400,
      code: "REQUEST_MALFORMED",
    },
    {
      why: "headers without end",
      bytes: `${HEAD}X-Long: ${"x".repeat(20_000)}\r\n\r\n`,
      status: 431,
      code: "HEADERS_TOO_LARGE",
    },
    { why: "headers that never end", bytes: HEAD, status: 408, code: "REQUEST_TIMEOUT" },
    {
      why: "a body that never ends",
      bytes: `${HEAD}Content-Length: 100\r\n\r\n{"question"`,
      status: 408,
      code: "REQUEST_TIMEOUT",
    },
  ])("gets a problem with status $status for $why", async ({ bytes, status, code }) => {
    const app = await runApp({ timeouts: { headersMs: 100, requestMs: 200 } });
    const exchange = await sendRaw(app.port, bytes);
    expect(exchange.status).toBe(status);
    expect(JSON.parse(exchange.body)).toMatchObject({ status, code });
  });

  it("gets its response when its body comes in drops, cut inside a character", async () => {
    const app = await runApp();
    const body = Buffer.from('{"question":"備份？"}');
    const head = `${HEAD}Connection: close\r\nContent-Length: ${body.length}\r\n\r\n`;
    const drops = Array.from(body, (byte) => Uint8Array.of(byte));
    expect((await sendRaw(app.port, head, ...drops)).status).toBe(200);
  });
});

describe("stop", () => {
  it("lets a request in flight finish, takes no new one, and closes its connection", async () => {
    const started = createDeferred();
    const release = createDeferred();
    const app = await runApp({
      timeouts: { stopMs: 5000 },
      assistant: createInMemoryAssistant({
        answer: async (question) => {
          started.resolve(undefined);
          await release.promise;
          return answerTo(question);
        },
      }),
    });
    // keeps its connection alive
    const body = '{"question":"備份？"}';
    const length = `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n`;
    const inFlight = sendRaw(app.port, HEAD, length, body);
    await started.promise;
    const stopped = app.stop();
    await expect(app.get("/healthz")).rejects.toThrow();
    const releasedMs = performance.now();
    release.resolve(undefined);
    await stopped;
    expect(performance.now() - releasedMs).toBeLessThan(2000);
    const { status, body: answer } = await inFlight;
    expect([status, answer.includes('"status":"answered"')]).toEqual([200, true]);
  });

  it("lets a stream in flight come to its end", async () => {
    const started = createDeferred();
    const release = createDeferred();
    const app = await runApp({
      timeouts: { stopMs: 5000 },
      assistant: createInMemoryAssistant({
        answer: async (question) => {
          started.resolve(undefined);
          await release.promise;
          return answerTo(question);
        },
      }),
    });
    const streaming = app.post("/v1/answer", { question: "備份？", stream: true });
    await started.promise;
    const stopped = app.stop();
    release.resolve(undefined);
    const events = await (await streaming).text();
    await stopped;
    expect(events.match(/^event: .*/gm)).toEqual(["event: status", "event: answer", "event: done"]);
  });

  it("still answers a request that was on its way, and says that it is the last", async () => {
    const app = await runApp();
    const idle = connect(app.port, "127.0.0.1");
    await once(idle, "connect");
    await (await app.get("/healthz")).text();
    const stopped = app.stop();
    idle.write("GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n");
    let received = "";
    idle.setEncoding("utf8").on("data", (text: string) => (received += text));
    await Promise.all([stopped, once(idle, "close")]);
    expect(received).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
    expect(received).toContain("Connection: close\r\n");
  });

  it("does not wait for a connection that has nothing in flight", async () => {
    const app = await runApp({ timeouts: { stopMs: 20_000 } });
    const idle = connect(app.port, "127.0.0.1");
    await once(idle, "connect");
    await (await app.get("/healthz")).text();
    await app.stop();
    idle.destroy();
  });

  it("cuts off what is not done at the deadline, and has aborted its work when it is over", async () => {
    const started = createDeferred();
    const happened: string[] = [];
    const app = await runApp({
      timeouts: { stopMs: 50 },
      assistant: createInMemoryAssistant({
        answer: (_question, { signal } = {}) => {
          started.resolve(undefined);
          signal?.addEventListener("abort", () => {
            happened.push("aborted");
          });
          return new Promise(() => undefined);
        },
      }),
    });
    const hanging = app.post("/v1/answer", { question: "備份？" });
    await started.promise;
    const stopped = app.stop().then(() => happened.push("stopped"));
    await Promise.all([stopped, expect(hanging).rejects.toThrow()]);
    // what an answer is made with is closed next: an answer that did not know would tell of a failure
    expect(happened).toEqual(["aborted", "stopped"]);
  });
});
