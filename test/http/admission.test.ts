import { describe, expect, it } from "vitest";
import { connect } from "node:net";
import { createDeferred } from "../support/deferred.ts";
import { answerTo, createInMemoryAssistant } from "../support/in-memory-assistant.ts";
import { runApp } from "../support/running-app.ts";

describe("a busy server", () => {
  it("runs so many, lets so many wait, and turns the next away at once", async () => {
    const release = createDeferred();
    let running = 0;
    let mostRunning = 0;
    const app = await runApp({
      limits: { maxRunning: 2, maxWaiting: 1 },
      assistant: createInMemoryAssistant({
        answer: async (question) => {
          mostRunning = Math.max(mostRunning, ++running);
          await release.promise;
          running--;
          return answerTo(question);
        },
      }),
    });
    const admitted = Array.from({ length: 3 }, () =>
      app.post("/v1/answer", { question: "備份？" }),
    );
    const turnedAway = await untilBusy(() => app.post("/v1/answer", { question: "備份？" }));
    expect([turnedAway.status, turnedAway.headers.get("Retry-After")]).toEqual([503, "1"]);
    expect(await turnedAway.json()).toMatchObject({ code: "BUSY" });
    expect((await app.get("/healthz")).status).toBe(200);

    release.resolve(undefined);
    const statuses = (await Promise.all(admitted)).map(({ status }) => status);
    expect({ statuses, mostRunning }).toEqual({ statuses: [200, 200, 200], mostRunning: 2 });
    expect((await app.post("/v1/answer", { question: "備份？" })).status).toBe(200);
  });

  it("gives the place of a client that left to others", async () => {
    const app = await runApp({ limits: { maxRunning: 1, maxWaiting: 0 } });
    const slow = connect(app.port, "127.0.0.1");
    slow.write(
      "POST /v1/answer HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{",
    );
    await untilBusy(() => app.post("/v1/answer", { question: "備份？" }));
    slow.destroy();
    await untilStatus(200, () => app.post("/v1/answer", { question: "備份？" }));
  });
});

/** Asks until it is turned away: the requests before it may still be on their way. */
async function untilBusy(send: () => Promise<Response>): Promise<Response> {
  return untilStatus(503, () => Promise.race([send(), pause()]));
}

async function untilStatus(
  status: number,
  send: () => Promise<Response | undefined>,
): Promise<Response> {
  for (;;) {
    const response = await send();
    if (response?.status === status) return response;
  }
}

function pause(): Promise<undefined> {
  return new Promise((resolve) => {
    setTimeout(resolve, 50, undefined);
  });
}
