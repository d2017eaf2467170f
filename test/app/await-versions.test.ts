import { describe, expect, it, onTestFinished } from "vitest";
import { awaitVersions } from "../../src/app/await-versions.ts";

const soon = () => new Promise((resolve) => setTimeout(resolve, 40));

describe("awaitVersions", () => {
  it("tells once on the day from which on a version holds, and on no other", async () => {
    let time = "2026-12-30T23:59:00Z";
    const told: string[] = [];
    let failures = 1;
    const stop = awaitVersions({
      listAll: () =>
        failures-- > 0
          ? Promise.reject(new Error("busy"))
          : Promise.resolve([{ supersededOn: "2027-01-01" }, { supersededOn: null }]),
      now: () => new Date(time),
      onEffect: () => Promise.resolve(told.push(time)),
      onFailure: (error) => told.push(String(error)),
      everyMs: 1,
    });
    onTestFinished(stop);
    await soon();
    expect(told).toEqual([]);
    time = "2026-12-31T00:01:00Z";
    await soon();
    expect(told).toEqual(["Error: busy"]);
    time = "2027-01-01T00:01:00Z";
    await soon();
    time = "2027-01-02T00:01:00Z";
    await soon();
    expect(told).toEqual(["Error: busy", "2027-01-01T00:01:00Z"]);
  });
});
