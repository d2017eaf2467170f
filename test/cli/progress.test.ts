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
});
