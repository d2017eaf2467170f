import { describe, expect, it } from "vitest";
import { atOnce, inTurns, type Stepwise } from "../../src/scheduling/stepwise.ts";

function* threeSteps(done: string[]): Stepwise<string> {
  done.push("one");
  yield;
  done.push("two");
  yield;
  done.push("three");
  return "result";
}

/** A pacer that is always due and writes down its turns. */
function recordingPacer(done: string[], isDue = true) {
  return {
    isDue: () => isDue,
    turn: () => {
      done.push("turn");
      return Promise.resolve();
    },
  };
}

describe("stepwise work", () => {
  it("is done at once", () => {
    const done: string[] = [];
    expect(atOnce(threeSteps(done))).toBe("result");
    expect(done).toEqual(["one", "two", "three"]);
  });

  it("is done in turns, with one after each step where it is due", async () => {
    const done: string[] = [];
    expect(await inTurns(threeSteps(done), recordingPacer(done))).toBe("result");
    expect(done).toEqual(["one", "turn", "two", "turn", "three"]);
  });

  it("takes no turn before it is due", async () => {
    const done: string[] = [];
    await inTurns(threeSteps(done), recordingPacer(done, false));
    expect(done).toEqual(["one", "two", "three"]);
  });
});
