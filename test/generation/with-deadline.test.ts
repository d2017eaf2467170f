import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startDeadline } from "../../src/generation/deadline.ts";
import { withDeadline } from "../../src/generation/with-deadline.ts";

/** Gives the items, then never ends and listens to nobody. */
async function* hangsAfter(...items: readonly string[]): AsyncGenerator<string> {
  yield* items;
  await new Promise(() => undefined);
}

async function* giving(...items: readonly string[]): AsyncGenerator<string> {
  for (const item of items) yield await Promise.resolve(item);
}

async function read(source: AsyncIterable<string>, into: string[] = []): Promise<string[]> {
  for await (const item of source) into.push(item);
  return into;
}

const LONG_MS = 60_000;
const LONG = startDeadline(LONG_MS);

describe("withDeadline", () => {
  it("hands every item on, and ends with the source", async () => {
    expect(await read(withDeadline(() => giving("a", "b"), LONG))).toEqual(["a", "b"]);
  });

  it("ends the wait at the deadline, also where the source does not listen", async () => {
    const items: string[] = [];
    const source = withDeadline(() => hangsAfter("a"), startDeadline(20));
    await expect(read(source, items)).rejects.toMatchObject({
      code: "MODEL_TIMEOUT",
      message: "The language model was not done within 20 ms. YIJU_LLM_TIMEOUT_MS sets the limit.",
    });
    expect(items).toEqual(["a"]);
  });

  it("ends the wait when the caller leaves, and aborts the source's signal", async () => {
    const caller = new AbortController();
    let within: AbortSignal | undefined;
    const source = withDeadline(
      (signal) => {
        within = signal;
        return hangsAfter("a");
      },
      startDeadline(LONG_MS, caller.signal),
    );
    const reading = read(source);
    setImmediate(() => {
      caller.abort();
    });
    await expect(reading).rejects.toMatchObject({ code: "CANCELLED" });
    expect(within?.aborted).toBe(true);
  });

  it("calls nobody for a caller who has already left", async () => {
    let calls = 0;
    const source = () => {
      calls++;
      return giving("a");
    };
    const reading = read(withDeadline(source, startDeadline(LONG_MS, AbortSignal.abort())));
    await expect(reading).rejects.toMatchObject({ code: "CANCELLED" });
    expect(calls).toBe(0);
  });

  it("passes the source's own failure on", async () => {
    const failure = new Error("broken");
    // eslint-disable-next-line require-yield, @typescript-eslint/require-await -- fails before its first item
    const source = async function* (): AsyncGenerator<string> {
      throw failure;
    };
    await expect(read(withDeadline(source, LONG))).rejects.toBe(failure);
  });

  it("says who ended it where the source fails because it was aborted", async () => {
    const source = (within: AbortSignal) => failsWhenAborted(within);
    const reading = read(withDeadline(source, startDeadline(20)));
    await expect(reading).rejects.toMatchObject({ code: "MODEL_TIMEOUT" });
  });

  it("says it was late where the deadline around its own one passed", async () => {
    const outer = startDeadline(20);
    const source = withDeadline(() => hangsAfter("a"), startDeadline(LONG_MS, outer.within));
    await expect(read(source)).rejects.toMatchObject({ code: "MODEL_TIMEOUT" });
  });

  it("closes the source when its reader stops early", async () => {
    let isClosed = false;
    async function* source(): AsyncGenerator<string> {
      try {
        yield* giving("a", "b");
      } finally {
        isClosed = true;
      }
    }
    for await (const item of withDeadline(source, LONG)) if (item === "a") break;
    await new Promise((resolve) => setImmediate(resolve));
    expect(isClosed).toBe(true);
  });
});

async function* failsWhenAborted(within: AbortSignal): AsyncGenerator<string> {
  yield await new Promise<string>((_resolve, reject) => {
    within.addEventListener("abort", () => {
      reject(new Error("socket closed"));
    });
  });
}

describe("the signals of withDeadline", () => {
  const rejections: unknown[] = [];
  const onRejection = (reason: unknown): void => void rejections.push(reason);
  beforeEach(() => process.on("unhandledRejection", onRejection));
  afterEach(() => process.off("unhandledRejection", onRejection));

  it("leave no rejection unhandled when the caller aborts after the end", async () => {
    const caller = new AbortController();
    await read(withDeadline(() => giving("a"), startDeadline(LONG_MS, caller.signal)));
    caller.abort();
    await new Promise((resolve) => setImmediate(resolve));
    expect(rejections).toEqual([]);
  });
});
