import { describe, expect, it } from "vitest";
import { signFeatures } from "../../src/answering/sign-features.ts";

describe("signFeatures", () => {
  it("counts a sign for all kinds and for its own", () => {
    expect(signFeatures("date", "present")).toMatchObject({ signPresent: 1, datePresent: 1 });
    expect(signFeatures("who", "absent")).toMatchObject({ signAbsent: 1, whoAbsent: 1 });
    expect(signFeatures("link", "present")).toMatchObject({ signPresent: 1, datePresent: 0 });
  });

  it("counts nothing where no sign can be asked", () => {
    expect(Object.values(signFeatures("fact", "open")).every((value) => value === 0)).toBe(true);
  });
});
