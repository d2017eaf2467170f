import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { openReplyJournal } from "../../../eval/journal/reply-journal.ts";
import { answered, BACKUP, quoteAt, refused } from "../support/sample-case.ts";

describe("openReplyJournal", () => {
  const trace = [{ retriever: "dense" as const, rank: null, rawScore: null, contribution: 0 }];
  const reply = {
    answer: answered([quoteAt(BACKUP)]),
    found: [{ ...quoteAt(BACKUP), score: 1, trace }],
    latencyMs: 4,
    judgements: null,
  };

  it("goes on with the replies of the same run, and with no other run's", async () => {
    const identity = { test: randomUUID() };
    const first = await openReplyJournal(identity, true);
    await first.append("c-1", reply);
    await first.append("c-2", { answer: refused(), found: [], latencyMs: 5, judgements: null });
    const resumed = await openReplyJournal(identity, true);
    const other = await openReplyJournal({ test: randomUUID() }, true);
    expect([...resumed.recorded]).toEqual([
      ["c-1", reply],
      ["c-2", { answer: refused(), found: [], latencyMs: 5, judgements: null }],
    ]);
    expect([...other.recorded]).toEqual([]);
    await Promise.all([resumed.remove(), other.remove()]);
  });

  it("starts anew when it is not asked to resume", async () => {
    const identity = { test: randomUUID() };
    await (await openReplyJournal(identity, false)).append("c-1", reply);
    const again = await openReplyJournal(identity, false);
    expect([...again.recorded]).toEqual([]);
    await again.remove();
  });
});
