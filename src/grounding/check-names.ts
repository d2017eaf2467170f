import type { FailedCheck } from "../domain/grounding.ts";

const NAMES = [
  // Latin names and abbreviations
  /[a-z][a-z0-9]*(?:[-.&][a-z0-9]+)*/gu,
  // titles and terms in quotation marks
  /[「『《〈“](?<quoted>[^」』》〉”]{2,40})[」』》〉”]/gu,
  // bodies by their last character
  /\p{Script=Han}{2,12}?(?:委员会|办公室|管理局|监督局|公署|协会|公会|银行|公司|法院|大学)/gu,
];

/**
 * Every Latin name, quoted title and named body of the claim must stand in the quotes; both texts folded.
 * A name that only differs in blanks agrees.
 */
export function checkNames(claim: string, quotes: string): FailedCheck[] {
  const known = withoutBlanks(quotes);
  const names = NAMES.flatMap((pattern) =>
    Array.from(claim.matchAll(pattern), (match) => match.groups?.["quoted"] ?? match[0]),
  );
  return [...new Set(names)]
    .filter((name) => !known.includes(withoutBlanks(name)))
    .map((name) => ({ check: "names", detail: `"${name}" is not in the quotes` }));
}

function withoutBlanks(text: string): string {
  return text.replace(/\s+/gu, "");
}
