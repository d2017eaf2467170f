import type { PublicAnswer } from "../../src/domain/public-answer.ts";
import type { CaseResult } from "../run/case-result.ts";

type WithoutRun<Answer> = Answer extends unknown ? Omit<Answer, "id" | "timings"> : never;

/** A case's result with all that differs from run to run set apart. */
export interface ReportedCase extends Omit<CaseResult, "answer" | "latencyMs"> {
  readonly answer: WithoutRun<PublicAnswer>;
  readonly timings: {
    readonly answerId: string;
    readonly latencyMs: number;
    readonly stages: PublicAnswer["timings"];
  };
}

/** Takes out of the answer what differs from run to run. */
export function reportCase({ answer, latencyMs, ...result }: CaseResult): ReportedCase {
  const { id, timings, ...reply } = answer;
  return { ...result, answer: reply, timings: { answerId: id, latencyMs, stages: timings } };
}
