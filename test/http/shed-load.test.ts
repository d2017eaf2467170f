import { EventEmitter } from "node:events";
import type { NextFunction, Request, Response } from "express";
import { describe, expect, it } from "vitest";
import { limitAdmission } from "../../src/http/admission.ts";
import { createKeptMetrics } from "../support/kept-metrics.ts";

const WORK_MS = 50;
const RUNNING = 2;
/** What a server that works on so many at a time can answer. */
const CAPACITY_PER_SECOND = (1000 / WORK_MS) * RUNNING;

interface Load {
  readonly perSecond: number;
  readonly seconds: number;
  readonly maxExpectedWaitMs: number;
}

/** A day at the door on a clock of its own: requests come at a fixed rate, whatever becomes of those before them. */
function simulate({ perSecond, seconds, maxExpectedWaitMs }: Load) {
  let nowMs = 0;
  const limits = { maxRunning: RUNNING, maxWaiting: 1000, maxExpectedWaitMs };
  const admit = limitAdmission({
    limits,
    clock: { nowMs: () => nowMs },
    metrics: createKeptMetrics(),
  });
  const freeAtMs = Array.from({ length: RUNNING }, () => 0);
  const ends: { readonly atMs: number; readonly response: EventEmitter }[] = [];
  const latenciesMs: number[] = [];
  const retryAfter: number[] = [];
  for (let arrival = 0; arrival < perSecond * seconds; arrival++) {
    const arrivesMs = (1000 * arrival) / perSecond;
    while ((ends[0]?.atMs ?? Infinity) <= arrivesMs) {
      const end = ends.shift();
      nowMs = end?.atMs ?? nowMs;
      end?.response.emit("close");
    }
    nowMs = arrivesMs;
    const response = Object.assign(new EventEmitter(), {
      set: (_name: string, value: string) => retryAfter.push(Number(value)),
    });
    try {
      // SAFETY: what is limited is all that the handler uses of a response
      admit(
        new EventEmitter() as unknown as Request,
        response as unknown as Response,
        (() => undefined) as NextFunction,
      );
    } catch {
      continue;
    }
    freeAtMs.sort((a, b) => a - b);
    const atMs = Math.max(freeAtMs[0] ?? 0, nowMs) + WORK_MS;
    freeAtMs[0] = atMs;
    ends.push({ atMs, response });
    latenciesMs.push(atMs - nowMs);
  }
  return {
    perSecond: latenciesMs.length / seconds,
    longestMs: Math.max(...latenciesMs),
    retryAfter,
  };
}

describe("three times the requests that can be answered", () => {
  const load = { perSecond: 3 * CAPACITY_PER_SECOND, seconds: 60 };

  it("pile up where nothing is turned away early", () => {
    const { longestMs } = simulate({ ...load, maxExpectedWaitMs: Infinity });
    expect(longestMs).toBeGreaterThan(20_000);
  });

  it("are answered in time or turned away at once, and the server does all that it can", () => {
    const { perSecond, longestMs, retryAfter } = simulate({ ...load, maxExpectedWaitMs: 1000 });
    expect(longestMs).toBeLessThan(1.2 * (1000 + WORK_MS));
    expect(perSecond).toBeGreaterThan(0.95 * CAPACITY_PER_SECOND);
    expect(new Set(retryAfter)).toEqual(new Set([2]));
  });

  it("do not count as a crowd once it has gone", () => {
    const { perSecond, retryAfter } = simulate({
      perSecond: 0.9 * CAPACITY_PER_SECOND,
      seconds: 60,
      maxExpectedWaitMs: 1000,
    });
    expect([perSecond, retryAfter]).toEqual([0.9 * CAPACITY_PER_SECOND, []]);
  });
});
