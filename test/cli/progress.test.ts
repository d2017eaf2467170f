import { describe, expect, it } from "vitest";
import { createProgress } from "../../src/cli/progress.ts";

function written(isTTY: boolean, done: readonly number[], total: number): string[] {
  const lines: string[] = [];
  const progress = createProgress({ isTTY, write: (text) => lines.push(text) });
  for (const count of done) progress.update({ stage: "Asking", done: count, total });
  progress.finish();
  return lines;
}

describe("createProgress", () => {
  it("redraws a bar on a terminal and clears it at the end", () => {
    const clear = "\r\u001b[2K";
    expect(written(true, [1, 2], 2)).toEqual([
      `${clear}Asking [###############...............] 1/2`,
      `${clear}Asking [##############################] 2/2`,
      clear,
    ]);
  });

  it("writes a line for each quarter elsewhere", () => {
    const counts = Array.from({ length: 40 }, (_, index) => index + 1);
    expect(written(false, counts, 40)).toHaveLength(5);
    expect(written(false, [40], 40)).toEqual(["Asking: 100 % of 40\n"]);
  });

  it.each([
    { done: 100, total: 900, told: ", 10/s, 80 s left" },
    { done: 100, total: 100_000, told: ", 10/s, 3 h left" },
    { done: 10, total: 1000, told: ", 1/s, 17 min left" },
  ])(
    "tells after some seconds how fast it goes and what is left: $told",
    ({ done, total, told }) => {
      let nowMs = 0;
      const lines: string[] = [];
      const output = { isTTY: true, write: (text: string) => lines.push(text) };
      const progress = createProgress(output, { nowMs: () => nowMs });
      progress.update({ stage: "Embedding", done: 0, total });
      nowMs = 10_000;
      progress.update({ stage: "Embedding", done, total });
      expect(lines[0]).not.toContain("left");
      expect(lines[1]?.endsWith(told)).toBe(true);
    },
  );
});
