import type { FeedbackRecord } from "../domain/feedback.ts";
import type { RecordedAnswer } from "../domain/recorded-answer.ts";
import { percentile } from "./percentile.ts";
import {
  ANSWERED,
  type DayFigures,
  type FeedbackFigures,
  type LatencyFigures,
  type RecordsFigures,
} from "./records-figures.ts";
import { createTally, type Tally } from "./tally.ts";
import { createTopicTally } from "./topic-tally.ts";

/** What is counted of a day, and of the whole. */
interface Sums {
  readonly outcomes: Tally;
  readonly latencies: number[];
  up: number;
  down: number;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** Sums up answers and feedback, in any order; of each answer only a few numbers are held. */
export async function sumUpRecords(
  answers: AsyncIterable<RecordedAnswer>,
  feedback: readonly FeedbackRecord[],
): Promise<RecordsFigures> {
  const [whole, days] = [createSums(), new Map<string, Sums>()];
  const topics = createTopicTally();
  for await (const answer of answers) {
    for (const sums of [whole, sumsOf(days, answer.at)]) {
      sums.outcomes.add(answer.reason ?? ANSWERED);
      sums.latencies.push(answer.totalMs);
    }
    if (answer.status === "refused") topics.add(answer.nearest);
  }
  for (const { receivedAt, rating } of feedback) sumsOf(days, receivedAt)[rating]++;
  return {
    days: daysBetween([...days.keys()].sort()).map((day) => dayFigures(day, days.get(day))),
    answers: whole.latencies.length,
    outcomes: whole.outcomes.counts(),
    latency: latencyFigures(whole.latencies),
    topics: topics.counts(),
    feedback: feedbackFigures(feedback),
  };
}

function createSums(): Sums {
  return { outcomes: createTally(), latencies: [], up: 0, down: 0 };
}

function sumsOf(days: Map<string, Sums>, at: string): Sums {
  const day = at.slice(0, "2026-11-27".length);
  const sums = days.get(day) ?? createSums();
  days.set(day, sums);
  return sums;
}

function daysBetween(days: readonly string[]): readonly string[] {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  const length = Math.round((Date.parse(last) - Date.parse(first)) / DAY_MS) + 1;
  return Array.from({ length }, (_, index) =>
    new Date(Date.parse(first) + index * DAY_MS).toISOString().slice(0, first.length),
  );
}

function dayFigures(day: string, sums: Sums = createSums()): DayFigures {
  const { outcomes, latencies, up, down } = sums;
  const latency = latencyFigures(latencies);
  return { day, answers: latencies.length, outcomes: outcomes.counts(), latency, up, down };
}

function latencyFigures(latencies: readonly number[]): LatencyFigures {
  const at = (share: number): number | null => percentile(latencies, share);
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

function feedbackFigures(feedback: readonly FeedbackRecord[]): FeedbackFigures {
  const down = feedback.filter(({ rating }) => rating === "down");
  const reasons = createTally();
  for (const reason of down.flatMap((one) => one.reasons)) reasons.add(reason);
  return { up: feedback.length - down.length, down: down.length, reasons: reasons.counts() };
}
