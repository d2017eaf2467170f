import { sameKeys, textOfUnits, type Unit } from "./unit.ts";
import type { Comparison } from "./compare-texts.ts";
import type { AlignedUnit, Edit } from "./find-edits.ts";
import { lengthOf } from "./tiles.ts";
import type { Finding } from "./finding.ts";

const LATIN = /(?<![a-z])[a-z][a-z0-9]*(?:[-.&][a-z0-9]+)*/gu;
const QUOTED = /[「『《〈“"](?<title>[^」』》〉”"]{2,40})[」』》〉”"]/gu;

/** Ends of the names of bodies, offices and parties, and of jurisdictions. */
const NAMED =
  /(?:局|(?:员|协|公|东|事|议|管|监|金|学|总|农|工|联|大)会|署|部|院|司|厅|府|银行|央行|机构|机关|团体|中心|办公室|大学|人|者|员|长|(?:券|货|厂|理|应|造|口|品|零售)商|业|师|官|合作社|报社|通讯社|旅行社|经理|庭|港|湾|国|盟|陆|洲|坡|宾|亚|日本|澳门|内地|境内|境外|微软|谷歌|脸书|[a-z]{2,})$/u;
/** What stands for a body that was named before. */
const POINTING = /^(?:本|该|前|其|各|此|同)/u;

/** Words of grammar before a name that both texts share. */
const GRAMMAR = /^[依据基于用以又使得由向对经与及从自在把将被为则就并再亦都也还可其让令请]+$/u;

const UNKNOWN = { check: "names", manner: "missing" } as const;
const EXCHANGED = { check: "names", manner: "exchanged" } as const;

/**
 * Latin names and quoted titles of the claim must stand in the quotes, and where claim and quotes name a body,
 * a party or a place at one spot it must be the same.
 */
export function checkNames(comparison: Comparison): Finding[] {
  const unknown = [...unknownNames(comparison), ...unknownTitles(comparison)];
  const exchanged = [...comparison.edits, ...joinedEdits(comparison)].flatMap((edit) =>
    exchangedNames(edit, comparison),
  );
  return [
    ...Array.from(new Set(unknown), (detail) => ({ ...UNKNOWN, detail })),
    ...Array.from(new Set(exchanged), (detail) => ({ ...EXCHANGED, detail })),
  ];
}

function unknownNames({ claimText, quoteText, contextText }: Comparison): string[] {
  const known = withoutBlanks(quoteText + contextText);
  return [...claimText.matchAll(LATIN)]
    .filter(([name]) => !known.includes(withoutBlanks(name)))
    .map(([name]) => `"${name}" is not in the quotes`);
}

function unknownTitles(comparison: Comparison): string[] {
  const { claimText, quoteText, contextText, claim, alignment } = comparison;
  const known = withoutBlanks(quoteText + contextText);
  return [...claimText.matchAll(QUOTED)]
    .filter(({ groups }) => !known.includes(withoutBlanks(groups?.["title"] ?? "")))
    .filter(({ index, 0: title }) =>
      claim.some(
        ({ start, end }, at) =>
          start >= index && end <= index + title.length && (alignment[at] ?? -1) < 0,
      ),
    )
    .map(({ groups }) => `"${groups?.["title"] ?? ""}" is not in the quotes`);
}

function exchangedNames(edit: Edit, comparison: Comparison): string[] {
  const { claim, quotes, inOrder } = edit;
  if (!inOrder || !isName(claim) || !isName(quotes) || isRearranged(edit, comparison)) return [];
  const said = textOfUnits(claim);
  const written = textOfUnits(quotes);
  const ending = isFirm(edit, comparison) ? sharedEnding(edit, comparison) : null;
  return ending === null
    ? []
    : [`the claim names "${said}${ending}" where the quotes name "${written}${ending}"`];
}

/** Two edits around a word or two are one where a name is built on them: 總[經理] and [經理]人. */
function joinedEdits({ edits, claim, quotes }: Comparison): Edit[] {
  return edits.flatMap((edit, index) => {
    const next = edits[index + 1];
    if (edit.after === null || next?.before === undefined || next.before === null) return [];
    const from = edit.after.quoteIndex;
    const to = next.before.quoteIndex;
    if (!edit.inOrder || !next.inOrder || to < from || to - from > 1) return [];
    const shared = claim.slice(
      claim.indexOf(edit.after.claim),
      claim.indexOf(next.before.claim) + 1,
    );
    return [
      {
        ...next,
        before: edit.before,
        claim: [...edit.claim, ...shared, ...next.claim],
        quotes: [...edit.quotes, ...quotes.slice(from, to + 1), ...next.quotes],
      },
    ];
  });
}

/** No name was exchanged: words were left out or added, or put in another order (checkRoles sees to that). */
function isRearranged({ claim, quotes }: Edit, { edits }: Comparison): boolean {
  const said = claim.map(({ key }) => key);
  const written = quotes.map(({ key }) => key);
  return (
    isPartOf(said, written) ||
    isPartOf(written, said) ||
    isPartOf(said.toSorted(), written.toSorted()) ||
    edits.some((other) => sameKeys(claim, other.quotes) && sameKeys(quotes, other.claim))
  );
}

function isPartOf(part: readonly string[], whole: readonly string[]): boolean {
  let at = 0;
  for (const key of whole) if (key === part[at]) at++;
  return at === part.length;
}

/** Characters that a word around the difference must have. */
const MIN_SUPPORT = 2;

/** The words around the difference are the quotes' own, so that it is one word and no paraphrase. */
function isFirm({ claim, before, after }: Edit, { tiles }: Comparison): boolean {
  return [before, after].every((side) => {
    if (side === null || side.claim.kind !== "han") return true;
    if (side.claim.clause !== claim[0]?.clause) return true;
    return tiles.some(
      (tile) =>
        tile.quoteStart <= side.quoteIndex &&
        side.quoteIndex < tile.quoteEnd &&
        lengthOf(tile) >= MIN_SUPPORT,
    );
  });
}

/** Units of the differing part of a name, at most. */
const MAX_NAME = 9;

function isName(units: readonly Unit[]): boolean {
  const text = textOfUnits(units);
  if (units.length === 0 || units.length > MAX_NAME) return false;
  if (POINTING.test(text) || GRAMMAR.test(text)) return false;
  return units.every(({ kind, clause }) => NAMING.has(kind) && clause === units[0]?.clause);
}

const NAMING = new Set<Unit["kind"]>(["han", "word", "link"]);

/** Units that two names may share behind their difference: 中央[主管機關] and 上級[主管機關]. */
const MAX_ENDING = 10;

/** The words after the difference that end both as names do; null where the two are no names. */
function sharedEnding({ claim, quotes, after }: Edit, comparison: Comparison): string | null {
  const said = textOfUnits(claim);
  const written = textOfUnits(quotes);
  if (NAMED.test(said) && NAMED.test(written)) return "";
  const ending = endingsAfter(after, comparison).find(
    (words) => NAMED.test(said + words) && NAMED.test(written + words),
  );
  // 召開 and 召集 before 股東會: a lone character before a whole name is no part of it
  const isVerb = claim.length === 1 && quotes.length === 1 && (ending?.length ?? 0) > 2;
  return isVerb ? null : (ending ?? null);
}

/** The first one, two … words behind a difference, within its clause. */
function endingsAfter(after: AlignedUnit | null, { quotes }: Comparison): string[] {
  if (after === null) return [];
  const following = quotes.slice(after.quoteIndex, after.quoteIndex + MAX_ENDING);
  const end = following.findIndex(
    ({ kind, clause }) => kind !== "han" || clause !== after.quote.clause,
  );
  const words = end < 0 ? following : following.slice(0, end);
  return words.map((_, index) => textOfUnits(words.slice(0, index + 1)));
}

function withoutBlanks(text: string): string {
  return text.replace(/\s+/gu, "");
}
