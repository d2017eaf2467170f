import { checkAdditions } from "./check-additions.ts";
import { checkBodies } from "./check-bodies.ts";
import { checkConditions } from "./check-conditions.ts";
import { checkDeadlineStarts } from "./check-deadline-starts.ts";
import { checkDuties } from "./check-duties.ts";
import { checkNames } from "./check-names.ts";
import { checkNorms } from "./check-norms.ts";
import { checkProvisions } from "./check-provisions.ts";
import { checkQuantities } from "./check-quantities.ts";
import { checkQuantityPlaces } from "./check-quantity-places.ts";
import { checkRoles } from "./check-roles.ts";
import { checkScope } from "./check-scope.ts";
import { checkShortenedNames } from "./check-shortened-names.ts";
import type { Comparison } from "./compare-texts.ts";
import type { Finding } from "./finding.ts";

/** Everything in which a claim departs from its quotes, in the order of the checks. */
export function findDepartures(
  comparison: Comparison,
  { gradesDuties }: { readonly gradesDuties: boolean } = { gradesDuties: false },
): Finding[] {
  return [
    ...checkQuantities(comparison),
    ...checkQuantityPlaces(comparison),
    ...checkDeadlineStarts(comparison),
    ...checkNames(comparison),
    ...checkBodies(comparison),
    ...checkShortenedNames(comparison),
    ...checkNorms(comparison),
    ...(gradesDuties ? checkDuties(comparison) : []),
    ...checkScope(comparison),
    ...checkConditions(comparison),
    ...checkRoles(comparison),
    ...checkProvisions(comparison),
    ...checkAdditions(comparison),
  ];
}
