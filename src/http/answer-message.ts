import type {
  NearestPassage,
  PublicAnswer,
  PublicCitation,
  PublicClaim,
  PublicQuote,
} from "../domain/public-answer.ts";

/** One source, or one passage that came nearest, at the end of a message. */
const AT_THE_END = /^(\[\d+\]|-) 《.*》/u;

/** Of a passage that only came nearest: enough to tell whether it is worth opening. */
const MAX_NEAREST_CHARS = 120;

/**
 * An answer as one text, for whoever is shown nothing else: its text with [n] markers, and what each stands for; of a
 * refusal its message, and the passages that it speaks of.
 */
export function messageOf(answer: PublicAnswer): string {
  const list = answer.status === "answered" ? answer.citations.map(sourceLine) : nearestOf(answer);
  return list.length === 0 ? answer.answer : `${answer.answer}\n\n${list.join("\n")}`;
}

/** A claim as it stands in an answer's text. */
export function claimLine({ text, citations }: PublicClaim): string {
  return text + citations.map((n) => `[${n}]`).join("");
}

/** A message of an earlier turn as it was answered, without what is listed at its end. */
export function withoutSources(message: string): string {
  const end = message.lastIndexOf("\n\n");
  const last = message.slice(end + 2).split("\n");
  return end !== -1 && last.every((line) => AT_THE_END.test(line))
    ? message.slice(0, end)
    : message;
}

function sourceLine(citation: PublicCitation): string {
  return `[${citation.n}] ${placeOf(citation)}`;
}

/** Beside a question that the documents have nothing to do with, no passage is near. */
function nearestOf({ refusal }: Extract<PublicAnswer, { status: "refused" }>): string[] {
  return refusal.reason === "out-of-scope" ? [] : refusal.nearest.map(nearestLine);
}

function nearestLine(passage: NearestPassage): string {
  const characters = Array.from(passage.quote.replace(/\s+/g, " ").trim());
  const isLong = characters.length > MAX_NEAREST_CHARS;
  const words = characters.slice(0, MAX_NEAREST_CHARS).join("");
  return `- ${placeOf(passage)}：${words}${isLong ? "…" : ""}`;
}

function placeOf({ title, locator, issuer, issuedOn }: PublicQuote): string {
  const facts = [issuer, issuedOn].filter((fact) => fact !== null && fact !== "");
  const place = `《${title}》${locator}`;
  return facts.length === 0 ? place : `${place} (${facts.join(", ")})`;
}
