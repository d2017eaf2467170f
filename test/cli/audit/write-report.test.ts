import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createInMemoryBackend } from "../../support/in-memory-backend.ts";
import { createKeptFeedback } from "../../support/kept-feedback.ts";
import { recordedAnswers } from "../../support/recorded-answers.ts";
import { recordsFolder } from "../../support/record-log.ts";
import { runInMemory } from "../../support/run-in-memory.ts";

async function report(dataDir: string, ...args: readonly string[]) {
  const out = join(await recordsFolder(), "report.html");
  const feedback = createKeptFeedback();
  const rated = { answerId: "a1", generation: "g", question: "", status: "answered" } as const;
  await feedback.append({ ...rated, rating: "down", reasons: ["wrong"], comment: "<秘密>" });
  const run = await runInMemory(["audit", "report", "--out", out, ...args], {
    environment: { YIJU_DATA_DIR: dataDir },
    backend: createInMemoryBackend({ feedback }),
  });
  return { run, out, page: await readFile(out, "utf8").catch(() => "") };
}

describe("yiju audit report", () => {
  it("writes one page, for its owner alone, that tells no words of readers and loads nothing", async () => {
    const { run, out, page } = await report(await recordedAnswers());
    expect(run.stdout).toBe(`${out}: answers 3, ratings 1\n`);
    expect((await stat(out)).mode & 0o777).toBe(0o600);
    expect(page).toContain("n = 3 records, of which\n          1 refused.");
    expect(page).not.toMatch(/天氣|秘密|風險有哪些/u);
    expect(page).not.toMatch(/\s(?:src|href)="(?!#)|@import|url\((?!#)/);
  });

  it("says so where nothing was recorded, or nothing in the time that is named", async () => {
    const { page } = await report(await recordsFolder());
    expect(page).toContain("No answer was recorded, of all time.");
    const later = await report(await recordedAnswers(), "--from", "2027-01-01");
    expect(later.page).toContain("No answer was recorded, since 2027-01-01.");
    expect(later.page).toContain("Nobody rated an answer in this time.");
  });

  it("asks where the report goes", async () => {
    const environment = { YIJU_DATA_DIR: await recordsFolder() };
    const run = await runInMemory(["audit", "report"], { environment });
    expect(run).toMatchObject({ exitCode: 2 });
    expect(run.stderr).toContain("say --out FILE");
  });
});
