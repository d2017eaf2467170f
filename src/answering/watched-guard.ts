import type { Tracer } from "../ports/tracer.ts";
import { guardClaim } from "./guard-claim.ts";
import type { Stopwatch } from "./stopwatch.ts";

/** Guards one claim, as `guardClaim` does. */
export type GuardClaim = typeof guardClaim;

export interface GuardWatchers {
  /** Measures it. */
  readonly watch: Stopwatch;
  /** Is told of it, where there is one. */
  readonly tracer: Pick<Tracer, "within"> | undefined;
}

/** The guard, whose time is measured, and each of whose claims is a span with its verdict. */
export function watchedGuard({ watch, tracer }: GuardWatchers): GuardClaim {
  if (tracer === undefined) return (...guarding) => watch.measure(() => guardClaim(...guarding));
  return (...guarding) =>
    watch.measure(() =>
      tracer.within("guard a claim", async (annotate) => {
        const guarded = await guardClaim(...guarding);
        annotate({ "yiju.verdict": guarded.verdict.kind });
        return guarded;
      }),
    );
}
