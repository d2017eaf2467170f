import { describe, expect, it } from "vitest";
import { AppError } from "../../src/domain/errors.ts";
import { writingTo } from "../../src/domain/storage-problem.ts";

const failing = (error: Error) => writingTo("/srv/index", () => Promise.reject(error));
const systemError = (code: string) => Object.assign(new Error(`${code}: write`), { code });

describe("writingTo", () => {
  it.each(["ENOSPC", "EDQUOT", "EIO", "EFBIG", "EROFS"])(
    "tells of the disk by %s",
    async (code) => {
      const cause = systemError(code);
      await expect(failing(cause)).rejects.toMatchObject({
        name: "AppError",
        code: "STORAGE_UNAVAILABLE",
        message: `/srv/index cannot be written (${code}); check that the disk has room and works`,
        cause,
      });
    },
  );

  it.each([
    { why: "a bug", error: new TypeError("x is not a function") },
    { why: "another code of the system", error: systemError("ENOENT") },
    { why: "a failure that has its words", error: new AppError("CANCELLED", "Cancelled.") },
  ])("leaves $why as it is", async ({ error }) => {
    await expect(failing(error)).rejects.toBe(error);
  });

  it("gives what the work gives", async () => {
    expect(await writingTo("/srv/index", () => Promise.resolve(7))).toBe(7);
  });
});
