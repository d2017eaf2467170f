import { describe, expect, it } from "vitest";
import { RequestFailure } from "../../src/wire/failure.ts";
import { ifRequestFailed } from "../../src/wire/request-outcome.ts";

describe("ifRequestFailed", () => {
  it("stands for a request that failed, and lets a bug through", async () => {
    const failed = Promise.reject(new RequestFailure("unreachable", { message: "" }));
    expect(await failed.catch(ifRequestFailed(null))).toBeNull();
    const bug = new TypeError("off");
    await expect(Promise.reject(bug).catch(ifRequestFailed(null))).rejects.toBe(bug);
  });
});
