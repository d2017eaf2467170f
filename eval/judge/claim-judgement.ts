import { z } from "zod/v4";

/** What the judge made of one claim. */
export const claimJudgementSchema = z.object({
  /** `undecided`: the judge gave no answer, which counts neither for nor against the claim. */
  kind: z.enum(["supported", "unsupported", "undecided"]),
  /** Probability, 0 to 1, that the quotes carry the claim; null where it is undecided or cites nothing. */
  probability: z.number().nullable(),
  /** Why there is no probability; "" where there is one. */
  reason: z.string(),
});

export type ClaimJudgement = Readonly<z.infer<typeof claimJudgementSchema>>;
