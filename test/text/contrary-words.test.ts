import { describe, expect, it } from "vitest";
import { saysContrary } from "../../src/text/contrary-words.ts";

describe("saysContrary", () => {
  it.each([
    ["性能越来越好", "性能随着时间而下降"],
    ["亚洲的规定比较宽松", "亚洲的政策相对严格"],
    ["采用单轨模式", "采取双轨模式"],
  ])("hears the contrary in %s and %s", (one, other) => {
    expect(saysContrary(one, other)).toBe(true);
    expect(saysContrary(other, one)).toBe(true);
  });

  it("hears none where one of them says both, or the other says nothing of it", () => {
    expect(saysContrary("性能上升还是下降", "性能下降")).toBe(false);
    expect(saysContrary("规定宽松", "规定已公布")).toBe(false);
  });
});
