import { z } from "zod/v4";
import { DOCUMENT_STATUSES, JURISDICTIONS } from "../domain/document.ts";
import type { LogRecord } from "../domain/log-record.ts";
import type { RecordedAnswer } from "../domain/recorded-answer.ts";

const place = z.object({
  documentId: z.string(),
  locator: z.string(),
  headingPath: z.array(z.string()),
});

const facts = z.object({
  answerId: z.string(),
  requestId: z.string().nullable(),
  channel: z.string().nullable(),
  program: z.string(),
  status: z.enum(["answered", "refused"]),
  reason: z.string().nullable(),
  script: z.enum(["hant", "hans"]),
  evidence: z.number(),
  answerer: z.object({ kind: z.enum(["extractive", "generated"]), model: z.string() }),
  generation: z.string(),
  corpusSha256: z.string(),
  cited: z.array(place),
  nearest: z.array(place),
  timings: z.object({ totalMs: z.number() }),
});

const question = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("kept"), text: z.string(), standalone: z.string().nullable() }),
  z.object({ kind: z.literal("committed"), salt: z.string(), sha256: z.string() }),
]);

const texts = z.array(z.string()).optional();

const filter = z.object({
  documentIds: texts,
  jurisdictions: z.array(z.enum(JURISDICTIONS)).optional(),
  statuses: z.array(z.enum(DOCUMENT_STATUSES)).optional(),
  issuedFrom: z.string().optional(),
  issuedTo: z.string().optional(),
  collections: texts,
  asOf: z.string().optional(),
});

const citation = z.object({
  passageId: z.string(),
  quote: z.string(),
  spans: z.array(z.object({ start: z.int(), end: z.int() })),
});

const wording = z
  .object({
    text: z.string(),
    citations: z.array(citation),
    verdict: z.enum(["grounded", "ungrounded", "undecided"]),
    support: z.number().nullable(),
    stages: z.array(
      z.object({ failedChecks: z.array(z.object({ check: z.string(), detail: z.string() })) }),
    ),
  })
  .transform(({ stages, ...rest }) => ({
    ...rest,
    failedChecks: stages.flatMap(({ failedChecks }) => failedChecks),
  }));

const draft = z.object({
  drafter: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("extractive") }),
    z.object({ kind: z.literal("generated"), model: z.string(), promptsSha256: z.string() }),
  ]),
  end: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("complete") }),
    z.object({ kind: z.literal("unanswerable") }),
    z.object({
      kind: z.literal("failed"),
      reason: z.enum(["unavailable", "timeout", "unreadable"]),
    }),
  ]),
  claims: z.array(z.object({ wordings: z.array(wording) })),
});

const quoted = z.looseObject({ quote: z.string() });

const answer = z.looseObject({
  answer: z.string(),
  citations: z.array(quoted),
  refusal: z.looseObject({ nearest: z.array(quoted) }).nullable(),
});

const contents = z.object({
  keyId: z.string().nullable(),
  question,
  history: z
    .array(z.object({ role: z.enum(["user", "assistant"]), content: z.string() }))
    .nullable(),
  script: z.enum(["auto", "hant", "hans"]),
  filter,
  collections: z.array(z.string()).nullable().default(null),
  answer,
  trace: z.object({ cells: z.array(z.object({ drafts: z.array(draft) })) }),
});

/** The answer that a record tells of; undefined for a record of anything else. */
export function recordedAnswerOf(record: LogRecord): RecordedAnswer | undefined {
  if (record.kind !== "answer") return undefined;
  const { timings, ...known } = facts.parse(record.facts);
  const { seq, at } = record;
  const common = { seq, at, ...known, totalMs: timings.totalMs };
  if (record.contents === null) return { ...common, contents: null };
  const { trace, ...kept } = contents.parse(record.contents);
  const drafts = trace.cells.flatMap((cell) => cell.drafts);
  return { ...common, contents: { ...kept, drafts } };
}
