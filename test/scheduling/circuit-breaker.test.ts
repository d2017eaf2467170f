import { beforeEach, describe, expect, it } from "vitest";
import { AppError } from "../../src/domain/errors.ts";
import { createCircuitBreaker, type CircuitBreaker } from "../../src/scheduling/circuit-breaker.ts";

const OPEN_MS = 30_000;
let nowMs = 0;
let breaker: CircuitBreaker;

/** Whether the next caller is let through. */
function admits(): boolean {
  try {
    breaker.admit();
    return true;
  } catch (error) {
    expect(error).toMatchObject({ code: "MODEL_UNAVAILABLE" });
    return false;
  }
}

function fail(times: number): void {
  for (let call = 0; call < times; call++) {
    breaker.admit();
    breaker.failed();
  }
}

beforeEach(() => {
  nowMs = 1000;
  breaker = createCircuitBreaker({
    clock: { nowMs: () => nowMs },
    openMs: OPEN_MS,
    refusal: (failures) =>
      new AppError("MODEL_UNAVAILABLE", `it failed ${failures} times in a row`),
  });
});

describe("the circuit breaker", () => {
  it("stays closed for fewer failures in a row than three", () => {
    fail(2);
    expect(admits()).toBe(true);
    breaker.succeeded();
    fail(2);
    expect(admits()).toBe(true);
  });

  it("opens with the third failure in a row and says how many there were", () => {
    fail(3);
    expect(() => {
      breaker.admit();
    }).toThrow("it failed 3 times in a row");
  });

  it("lets nobody through until it has been open for thirty seconds, then one caller", () => {
    fail(3);
    nowMs += OPEN_MS - 1;
    expect(admits()).toBe(false);
    nowMs += 1;
    expect(admits()).toBe(true);
  });

  it("lets no second caller through while the first one tries", () => {
    fail(3);
    nowMs += OPEN_MS;
    expect([admits(), admits(), admits()]).toEqual([true, false, false]);
  });

  it("closes for everybody when the trial succeeds", () => {
    fail(3);
    nowMs += OPEN_MS;
    breaker.admit();
    breaker.succeeded();
    expect([admits(), admits(), admits()]).toEqual([true, true, true]);
  });

  it("opens for another thirty seconds when the trial fails", () => {
    fail(3);
    nowMs += OPEN_MS;
    fail(1);
    nowMs += OPEN_MS - 1;
    expect(admits()).toBe(false);
    nowMs += 1;
    expect(admits()).toBe(true);
  });

  it("lets the next caller try when the trial ended without telling anything", () => {
    fail(3);
    nowMs += OPEN_MS;
    breaker.admit();
    breaker.released();
    expect([admits(), admits()]).toEqual([true, false]);
  });

  it("counts no failure where a call ended without telling anything", () => {
    fail(2);
    breaker.admit();
    breaker.released();
    expect(admits()).toBe(true);
  });
});
