import { describe, expect, it } from "vitest";
import { publishBuild, type Retention } from "../../src/indexing/publish-build.ts";
import type { GenerationWriter, IndexPublisher } from "../../src/ports/index-publisher.ts";
import { SAMPLE_GENERATION } from "../support/in-memory-assistant.ts";

const HOUR_MS = 3_600_000;

/** Publishes "new" after generations that were sealed so many hours ago, and answers those that were dropped. */
async function droppedAfter(
  hoursAgo: Readonly<Record<string, number>>,
  retention: Retention | undefined,
): Promise<readonly string[]> {
  const nowMs = Date.now();
  const sealed = { new: 0, ...hoursAgo };
  const dropped: string[] = [];
  const publisher: IndexPublisher = {
    begin: () => Promise.reject(new Error("a build has begun already")),
    publish: () => Promise.resolve(),
    list: () =>
      Promise.resolve(
        Object.entries(sealed).map(([id, hours]) => ({
          ...SAMPLE_GENERATION,
          id,
          sealedAtMs: nowMs - hours * HOUR_MS,
        })),
      ),
    drop: (id) => Promise.resolve(void dropped.push(id)),
    verify: () => Promise.resolve(SAMPLE_GENERATION),
  };
  const writer: GenerationWriter = {
    base: Object.keys(hoursAgo)[0] ?? null,
    baseProblem: null,
    upsert: () => Promise.resolve(),
    keep: () => Promise.resolve(false),
    known: () => Promise.resolve([]),
    written: () => Promise.resolve(1),
    seal: () => Promise.resolve({ ...SAMPLE_GENERATION, id: "new" }),
    abort: () => Promise.resolve(),
  };
  await publishBuild(writer, { publisher, retention });
  return dropped;
}

describe("publishing", () => {
  const hoursAgo = { before: 2, old: 20, older: 30, oldest: 90 };

  it.each([
    { why: "only the one before", retention: undefined, dropped: ["old", "older", "oldest"] },
    {
      why: "what was replaced less than 24 hours ago",
      retention: { generations: 2, replacedForMs: 24 * HOUR_MS },
      dropped: ["oldest"],
    },
    {
      why: "what was replaced less than 19 hours ago",
      retention: { generations: 2, replacedForMs: 19 * HOUR_MS },
      dropped: ["older", "oldest"],
    },
    {
      why: "four, however old",
      retention: { generations: 4, replacedForMs: 0 },
      dropped: ["oldest"],
    },
    { why: "all", retention: { generations: 9, replacedForMs: 0 }, dropped: [] },
  ])("keeps $why", async ({ retention, dropped }) => {
    expect(await droppedAfter(hoursAgo, retention)).toEqual(dropped);
  });

  it("drops nothing where there is nothing but the first", async () => {
    expect(await droppedAfter({}, undefined)).toEqual([]);
  });
});
