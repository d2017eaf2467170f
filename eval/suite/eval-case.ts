import { z } from "zod/v4";

const evidenceSchema = z.strictObject({
  documentId: z.string().min(1),
  /** As the parser writes it: 第12(b)段. */
  locator: z.string().min(1),
  /** Words that stand in the document at that locator, byte for byte. */
  quote: z.string().min(1),
});

/** One line of `eval/cases/*.jsonl`. */
export const evalCaseSchema = z.strictObject({
  id: z.string().min(1),
  question: z.string().min(1),
  script: z.enum(["hant", "hans", "en"]),
  kind: z.string().min(1),
  answerable: z.boolean(),
  /** Each inner list holds interchangeable wordings of one fact; all facts must be told. */
  facts: z.array(z.array(z.string().min(1)).min(1)),
  evidence: z.array(evidenceSchema),
  note: z.string(),
});

export type CaseEvidence = Readonly<z.infer<typeof evidenceSchema>>;

export type Split = "dev" | "test";

/** A case with where it came from. */
export interface EvalCase {
  readonly id: string;
  readonly question: string;
  readonly script: "hant" | "hans" | "en";
  readonly kind: string;
  readonly answerable: boolean;
  readonly facts: readonly (readonly string[])[];
  readonly evidence: readonly CaseEvidence[];
  readonly note: string;
  /** The case file's name without extension. */
  readonly file: string;
  readonly split: Split;
}
