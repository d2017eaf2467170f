import type { Jurisdiction } from "../domain/document.ts";
import { namedJurisdictions } from "../retrieval/named-scope.ts";
import { foldText } from "../text/normalise.ts";
import { PLACES } from "../text/places.ts";
import type { SentenceCandidate } from "./sentence-candidates.ts";

/** What a document calls its own place and issuer. Folded. */
const OWN = /我国|本国|本港|本地|本[会局署部院处行]|我们/u;

/** What reports the words of somebody else: a study, those who were asked, those who took part. Folded. */
const REPORTED =
  /(?:该|此)(?:报告|研究|调查|文件)|研究(?:的结论|发现|指出)|受访|与谈|与会者|(?:调查|统计|研究)(?:结果)?(?:发现|指出|显示)|\bthe (?:report|study|survey)\b/u;

/**
 * Whether a sentence tells a jurisdiction's own position: neither it nor the nearest heading over it is about another
 * place that the folded question does not name, and it reports nobody's words. A report on what the United States do
 * is not Taiwan's own.
 */
export function isOwnStatement(
  { evidence, folded }: Pick<SentenceCandidate, "evidence" | "folded">,
  jurisdiction: Jurisdiction,
  question: string,
): boolean {
  const heading = foldText(evidence.passage.headingPath.at(-1) ?? "");
  if (OWN.test(folded) || namedJurisdictions(folded).includes(jurisdiction)) return true;
  const places = `${heading}\n${folded}`.match(PLACES) ?? [];
  const meant = [jurisdiction, ...namedJurisdictions(question)];
  const isElsewhere = places.some(
    (place) =>
      !jurisdictionsOf(place).some((name) => meant.includes(name)) && !question.includes(place),
  );
  return (jurisdiction === "INT" || !isElsewhere) && !REPORTED.test(folded);
}

/** 中国 alone names the mainland where a document speaks of places, as its cities do. */
const MAINLAND = /^(?:中国|北京|上海|深圳)$/u;

function jurisdictionsOf(place: string): readonly Jurisdiction[] {
  return MAINLAND.test(place) ? ["CN"] : namedJurisdictions(place);
}
