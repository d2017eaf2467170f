import { describe, expect, it } from "vitest";
import { AppError } from "../../src/domain/errors.ts";
import { createSemaphore } from "../../src/http/semaphore.ts";
import { createDeferred } from "../support/deferred.ts";

describe("createSemaphore", () => {
  it("runs tasks in the order they came, one at a time", async () => {
    const semaphore = createSemaphore(1);
    const order: string[] = [];
    const task = (name: string) => async () => {
      order.push(`${name} starts`);
      await Promise.resolve();
      order.push(`${name} ends`);
    };
    await Promise.all(["a", "b", "c"].map((name) => semaphore.run(task(name))));
    expect(order).toEqual(["a starts", "a ends", "b starts", "b ends", "c starts", "c ends"]);
  });

  it("goes on after a task that failed", async () => {
    const semaphore = createSemaphore(1);
    const failed = semaphore.run(() => Promise.reject(new Error("no")));
    const next = semaphore.run(() => Promise.resolve("yes"));
    await expect(failed).rejects.toThrow("no");
    expect(await next).toBe("yes");
  });

  it("never starts a task that was cancelled while it waited, and keeps its place for others", async () => {
    const semaphore = createSemaphore(1);
    const running = createDeferred();
    const first = semaphore.run(() => running.promise);
    const cancel = new AbortController();
    const started: string[] = [];
    const start = (name: string) => () => Promise.resolve(started.push(name));
    const second = semaphore.run(start("second"), cancel.signal);
    const third = semaphore.run(start("third"));
    cancel.abort();
    await expect(second).rejects.toBeInstanceOf(AppError);
    running.resolve(undefined);
    await Promise.all([first, third]);
    expect(started).toEqual(["third"]);
  });

  it("refuses a task that was cancelled before it came", async () => {
    const semaphore = createSemaphore(1);
    await expect(semaphore.run(() => Promise.resolve(), AbortSignal.abort())).rejects.toMatchObject(
      { code: "CANCELLED" },
    );
  });
});
