import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createInMemoryBackend } from "../support/in-memory-backend.ts";
import { recordsFolder } from "../support/record-log.ts";
import { createKeptFeedback } from "../support/kept-feedback.ts";
import { runInMemory } from "../support/run-in-memory.ts";

describe("yiju feedback", () => {
  it("lists what was found wanting, and counts all", async () => {
    const feedback = createKeptFeedback();
    const about = {
      generation: "g1",
      question: "備份？",
      status: "answered",
      comment: "",
    } as const;
    await feedback.append({ ...about, answerId: "a1", rating: "up", reasons: [] });
    await feedback.append({ ...about, answerId: "a2", rating: "down", reasons: ["incomplete"] });
    const environment = { YIJU_DATA_DIR: await recordsFolder() };
    const run = await runInMemory(["feedback", "--down"], {
      environment,
      backend: createInMemoryBackend({ feedback }),
    });
    expect(run.exitCode).toBe(0);
    expect(run.stdout).toMatch(/, down, answered, incomplete, a2\n {2}備份？\n\n1 up, 1 down\n$/);
  });

  it("does not take a directory that is not there for one without ratings", async () => {
    const environment = { YIJU_DATA_DIR: join(await recordsFolder(), "dtaa") };
    const run = await runInMemory(["feedback"], { environment });
    expect(run).toMatchObject({ exitCode: 2, stdout: "" });
    expect(run.stderr).toContain("There is no data directory ");
  });
});
