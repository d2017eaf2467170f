import type { PublicAnswer, PublicCitation, PublicClaim } from "../domain/public-answer.ts";

/** One source at the end of a message. */
const SOURCE = /^\[\d+\] 《.*》/u;

/** An answer as one text, for whoever is shown nothing else: its text with [n] markers, and what each stands for; a refusal is its message. */
export function messageOf(answer: PublicAnswer): string {
  const sources = answer.citations.map(sourceLine).join("\n");
  return sources === "" ? answer.answer : `${answer.answer}\n\n${sources}`;
}

/** A claim as it stands in an answer's text. */
export function claimLine({ text, citations }: PublicClaim): string {
  return text + citations.map((n) => `[${n}]`).join("");
}

/** A message of an earlier turn as it was answered, without the sources at its end. */
export function withoutSources(message: string): string {
  const end = message.lastIndexOf("\n\n");
  const last = message.slice(end + 2).split("\n");
  return end !== -1 && last.every((line) => SOURCE.test(line)) ? message.slice(0, end) : message;
}

function sourceLine({ n, title, locator, issuer, issuedOn }: PublicCitation): string {
  const facts = [issuer, issuedOn].filter((fact) => fact !== null && fact !== "");
  const place = `[${n}] 《${title}》${locator}`;
  return facts.length === 0 ? place : `${place} (${facts.join(", ")})`;
}
