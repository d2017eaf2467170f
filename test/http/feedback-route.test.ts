import { describe, expect, it } from "vitest";
import { AppError } from "../../src/domain/errors.ts";
import { createKeptFeedback } from "../support/kept-feedback.ts";
import { runApp } from "../support/running-app.ts";

const UP = {
  answerId: "a1",
  generation: "g1",
  question: "備份？",
  status: "answered",
  rating: "up",
};

describe("POST /v1/feedback", () => {
  it("keeps what was sent and answers 201 with the record's id", async () => {
    const feedback = createKeptFeedback();
    const app = await runApp({ feedback });
    const response = await app.post("/v1/feedback", UP);
    expect([response.status, await response.json()]).toEqual([201, { id: "f1" }]);
    expect(feedback.records).toEqual([
      { id: "f1", receivedAt: "2024-10-28T00:00:00.000Z", ...UP, reasons: [], comment: "" },
    ]);
    expect(JSON.stringify(app.log.lines)).not.toContain("備份");
  });

  it.each([
    ["an unknown rating", { ...UP, rating: "meh" }, "rating"],
    ["an unknown reason", { ...UP, rating: "down", reasons: ["because"] }, "reasons[0]"],
    ["an endless comment", { ...UP, comment: "長".repeat(2001) }, "comment"],
    ["an unknown field", { ...UP, name: "somebody" }, "name"],
  ])("refuses %s and keeps nothing", async (_why, body, path) => {
    const feedback = createKeptFeedback();
    const app = await runApp({ feedback });
    const response = await app.post("/v1/feedback", body);
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ errors: [{ path }] });
    expect(feedback.records).toEqual([]);
  });

  it("answers 503 where it cannot be kept, without naming folders", async () => {
    const append = () =>
      Promise.reject(new AppError("STORAGE_UNAVAILABLE", "Cannot write /private/data."));
    const app = await runApp({ feedback: { ...createKeptFeedback(), append } });
    const response = await app.post("/v1/feedback", UP);
    expect(response.status).toBe(503);
    expect(await response.text()).not.toContain("/private");
  });
});
