import { describe, expect, it } from "vitest";
import type { KeyWish } from "../../src/access/create-key.ts";
import { createDeferred } from "../support/deferred.ts";
import { answerTo, createInMemoryAssistant } from "../support/in-memory-assistant.ts";
import { createKeptKeys } from "../support/kept-keys.ts";
import { createOpenAccess, NO_LIMITS } from "../support/open-access.ts";
import { runApp } from "../support/running-app.ts";
import { sampleKey, SAMPLE_NOW } from "../support/sample-keys.ts";

const ORIGIN = "https://intranet.example";
const PUBLISHABLE = { kind: "publishable", origins: [ORIGIN], scopes: ["answer"] } as const;

/** A server with two keys, each of which may have one request in hand; questions wait until `release`. */
async function runLimited(wish: Partial<KeyWish> = { scopes: ["answer"] }) {
  const [own, other] = [sampleKey(wish), sampleKey(wish)];
  const release = createDeferred();
  let asked = 0;
  const app = await runApp({
    access: createOpenAccess({
      isOpen: false,
      isLocal: false,
      trustedProxies: ["127.0.0.1"],
      opened: createKeptKeys(own.kept, other.kept),
      rates: { ...NO_LIMITS, atOncePerKey: 1 },
      now: () => SAMPLE_NOW,
    }),
    assistant: createInMemoryAssistant({
      answer: async (question) => {
        asked++;
        await release.promise;
        return answerTo(question);
      },
    }),
  });
  const ask = (key: string, address = "192.0.2.1") =>
    app.post(
      "/v1/answer",
      { question: "備份？" },
      {
        headers: {
          Authorization: `Bearer ${key}`,
          "Content-Type": "application/json",
          "X-Forwarded-For": address,
          ...(wish.kind === "publishable" && { Origin: ORIGIN }),
        },
      },
    );
  const untilAsked = (count: number) => expect.poll(() => asked).toBe(count);
  return { own: own.key, other: other.key, ask, untilAsked, release };
}

describe("requests of one key at a time", () => {
  it("are as many as may be, whatever others do, and others are not held up by it", async () => {
    const { own, other, ask, untilAsked, release } = await runLimited();
    const first = ask(own);
    await untilAsked(1);
    const second = await ask(own);
    expect([second.status, second.headers.get("Retry-After")]).toEqual([429, "1"]);
    expect(await second.json()).toMatchObject({ code: "TOO_MANY_AT_ONCE" });
    const others = ask(other);
    await untilAsked(2);
    release.resolve(undefined);
    expect([(await first).status, (await others).status]).toEqual([200, 200]);
    expect((await ask(own)).status).toBe(200);
  });

  it("are counted by address where the key is publishable", async () => {
    const { own, ask, untilAsked, release } = await runLimited(PUBLISHABLE);
    const first = ask(own, "192.0.2.1");
    await untilAsked(1);
    const elsewhere = ask(own, "192.0.2.2");
    await untilAsked(2);
    expect((await ask(own, "192.0.2.1")).status).toBe(429);
    release.resolve(undefined);
    expect([(await first).status, (await elsewhere).status]).toEqual([200, 200]);
  });
});
