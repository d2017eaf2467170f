import type { Comparison } from "./compare-texts.ts";
import type { Edit } from "./find-edits.ts";
import type { Unit } from "./unit.ts";
import type { Finding } from "./finding.ts";

/** Ends of the names of bodies and undertakings. */
const NAME_END =
  /^\p{Script=Han}{0,2}?(?:委员会|局|署|部门|司|厅|处|机关|机构|法院|法庭|事业|公司|银行|协会|基金会|中心|办公室)/u;

/** Words of grammar, which no name goes on after. */
const GRAMMAR =
  /[依据基于用以又使得由向对经与及从自在把将被为则就并再亦都也还可其让令请各该本应须报送给和或如若在]$/u;

/** Units left out of a name: a single one is an abbreviation (外貿 for 外貿易), a longer part a statement. */
const MIN_LEFT_OUT = 2;
const MAX_LEFT_OUT = 4;

/**
 * A name must not lose its middle: 國有財產局 is not 國有局, and 證券投資信託事業 no 證券投資事業. A name that loses
 * its beginning (中央主管機關 as 主管機關) is a shorter name of the same body.
 */
export function checkShortenedNames(comparison: Comparison): Finding[] {
  return comparison.edits.flatMap((edit): Finding[] => {
    const lost = lostMiddle(edit, comparison);
    if (lost === null) return [];
    return [
      {
        check: "names",
        manner: "dropped",
        detail: `the claim leaves out "${lost.middle}" of "${lost.name}"`,
      },
    ];
  });
}

function lostMiddle(
  edit: Edit,
  { quotes, quoteText, claimText }: Comparison,
): { readonly middle: string; readonly name: string } | null {
  const { before, after } = edit;
  if (before === null || after === null || !isGap(edit)) return null;
  if (!isUnbroken(before.claim, after.claim, claimText)) return null;
  const [first = before.quote] = quotes.slice(Math.max(0, before.quoteIndex - 1));
  const head = quoteText.slice(first.start, before.quote.end);
  const middle = quoteText.slice(before.quote.end, after.quote.start);
  const end = NAME_END.exec(quoteText.slice(after.quote.start))?.[0];
  if (end === undefined || !isPartOfName(head, middle)) return null;
  return { middle, name: head + middle + end };
}

/** Words were left out between two that the claim keeps, and none put in their place. */
function isGap({ claim, quotes, inOrder }: Edit): boolean {
  return (
    inOrder && claim.length === 0 && quotes.length >= MIN_LEFT_OUT && quotes.length <= MAX_LEFT_OUT
  );
}

const NO_NAME = /[的之等及和与或、该其依按所为对向由有无未不]/u;

function isPartOfName(head: string, middle: string): boolean {
  return !GRAMMAR.test(head) && /^\p{Script=Han}+$/u.test(head + middle) && !NO_NAME.test(middle);
}

/** No particle or mark stands between the two in the claim. */
function isUnbroken(before: Unit, after: Unit, text: string): boolean {
  return text.slice(before.end, after.start) === "";
}
