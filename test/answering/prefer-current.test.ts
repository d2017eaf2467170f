import { describe, expect, it } from "vitest";
import { preferCurrent } from "../../src/answering/prefer-current.ts";

describe("preferCurrent", () => {
  it("leaves replaced texts out where nobody asks for them", () => {
    expect(preferCurrent({ jurisdictions: ["HK"] })).toEqual({
      jurisdictions: ["HK"],
      statuses: ["in-force", "draft", "not-in-force", "informational"],
    });
  });

  it.each([
    { asOf: "2020-01-01" },
    { statuses: ["superseded"] as const },
    { documentIds: ["old"] },
  ])("leaves %j as it is", (filter) => {
    expect(preferCurrent(filter)).toEqual(filter);
  });
});
