import { asError } from "../domain/as-error.ts";
import { throwIfCancelled } from "../domain/cancellation.ts";
import type { SourceDocument } from "../domain/document.ts";
import type { OfferedAnswer, OfferedClaim, PublicVerdict } from "../domain/verification.ts";
import { roundScore } from "../domain/round-score.ts";
import { judgeText, type GuardSettings } from "../grounding/check-text.ts";
import { checkStatement } from "../grounding/check-statement.ts";
import {
  examiningOfferedClaim,
  quotesOf,
  undecidedVerdict,
} from "../grounding/verify-offered-claim.ts";
import type { PassageIndex } from "../ports/passage-index.ts";
import type { Reader } from "../ports/reader.ts";
import { createPacer, type Pacer } from "../scheduling/pacer.ts";
import { inTurns } from "../scheduling/stepwise.ts";
import { checkQuestion } from "./check-question.ts";

interface Verifying {
  readonly index: PassageIndex;
  readonly guard: GuardSettings;
  /** Null: whether claims answer the question is not asked. */
  readonly reader: Reader | null;
  /** Told when a check failed itself. */
  readonly onUndecided: (cause: Error) => void;
  readonly signal: AbortSignal | undefined;
}

type Documents = ReadonlyMap<string, SourceDocument>;

/**
 * The guard by itself: a verdict for each claim, in order, all against one generation's documents; with a question
 * also whether each grounded claim is a sentence and bears on it. Whatever else waits has its turn between steps. Rejects with
 * CANCELLED once `signal` is aborted.
 */
export async function verifyClaims(
  { question, claims }: OfferedAnswer,
  verifying: Verifying,
): Promise<PublicVerdict[]> {
  const documents = await openDocuments(claims, verifying.index);
  const verdicts: PublicVerdict[] = [];
  const earlier: string[] = [];
  const pacer = createPacer();
  for (const claim of claims) {
    throwIfCancelled(verifying.signal, "the verification");
    const grounded = await groundedIn(claim, documents, { ...verifying, pacer });
    const said = { head: headOf(claim, documents), text: claim.text, earlier };
    const quotes = () => quotesOf(claim.citations, documents);
    const verdict =
      question === null || grounded.verdict !== "grounded"
        ? grounded
        : await bearingOn(question, { said, quotes, grounded }, verifying);
    verdicts.push(verdict);
    if (verdict.verdict === "grounded") earlier.push(claim.text);
  }
  return verdicts;
}

/** A fault of the checks themselves leaves the claim undecided, and is told; of one claim, not of the others. */
async function groundedIn(
  claim: OfferedClaim,
  documents: Documents,
  { guard, onUndecided, signal, pacer }: Verifying & { readonly pacer: Pacer },
): Promise<PublicVerdict> {
  try {
    const examined = await inTurns(examiningOfferedClaim(claim, documents), pacer);
    if (examined.kind === "told") return examined.verdict;
    const { text, examination } = examined;
    const judged = await judgeText(text, { examination, settings: guard, signal });
    const verdict = judged.failedChecks.length === 0 ? "grounded" : "ungrounded";
    return { ...judged, support: roundScore(judged.support), verdict };
  } catch (error) {
    throwIfCancelled(signal, "the verification");
    onUndecided(asError(error));
    return undecidedVerdict("support", "the claim could not be compared with what it cites");
  }
}

async function bearingOn(
  question: string,
  offered: {
    readonly said: Parameters<typeof checkQuestion>[0];
    readonly quotes: () => readonly string[];
    readonly grounded: PublicVerdict;
  },
  { reader, onUndecided, signal }: Verifying,
): Promise<PublicVerdict> {
  try {
    const unsaid = checkStatement(offered.said.text, offered.quotes());
    const failedChecks =
      unsaid.length > 0 || reader === null
        ? unsaid
        : await checkQuestion(offered.said, { question, reader, signal });
    return failedChecks.length === 0
      ? offered.grounded
      : { ...offered.grounded, verdict: "ungrounded", failedChecks };
  } catch (error) {
    throwIfCancelled(signal, "the verification");
    onUndecided(asError(error));
    return undecidedVerdict("question", "whether the claim answers the question could not be read");
  }
}

async function openDocuments(
  claims: readonly OfferedClaim[],
  index: PassageIndex,
): Promise<Documents> {
  const generation = await index.current();
  const documents = new Map<string, SourceDocument>();
  for (const documentId of citedDocuments(claims)) {
    const document = await index.documents.get(generation.id, documentId);
    if (document !== undefined) documents.set(documentId, document);
  }
  return documents;
}

function citedDocuments(claims: readonly OfferedClaim[]): Set<string> {
  const citations = claims.flatMap((claim) => claim.citations);
  return new Set(
    citations.flatMap((citation) => (citation.kind === "document" ? [citation.documentId] : [])),
  );
}

/** The title of the first document that the claim cites. */
function headOf({ citations }: OfferedClaim, documents: Documents): string {
  const [cited] = citations.flatMap((citation) =>
    citation.kind === "document" ? (documents.get(citation.documentId) ?? []) : [],
  );
  return cited?.meta.title ?? "";
}
