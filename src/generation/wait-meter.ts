import type { Clock } from "../ports/clock.ts";

/** Tells how long a source was waited for, apart from the time that its reader took between items. */
export interface WaitMeter {
  /** The same items. */
  measure<Item>(items: AsyncIterable<Item>): AsyncGenerator<Item>;
  /** Of all waits that ended. */
  waitedMs(): number;
}

/** A meter that has measured nothing yet. */
export function createWaitMeter(clock: Clock): WaitMeter {
  let waitedMs = 0;
  return {
    async *measure(items) {
      let askedAtMs = clock.nowMs();
      try {
        for await (const item of items) {
          waitedMs += clock.nowMs() - askedAtMs;
          yield item;
          askedAtMs = clock.nowMs();
        }
      } catch (error) {
        waitedMs += clock.nowMs() - askedAtMs;
        throw error;
      }
    },
    waitedMs: () => waitedMs,
  };
}
