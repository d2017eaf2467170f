import type { Unit } from "./unit.ts";
import { wordsOf, type Comparison } from "./compare-texts.ts";
import type { AlignedUnit } from "./find-edits.ts";
import { groupRuns } from "./group-runs.ts";
import { quoteClauses, type QuoteClause } from "./quote-clauses.ts";
import type { Finding } from "./finding.ts";

/** Folded clauses that make what follows depend on something. */
const CONDITION =
  /^(?:但|惟)?(?:如(?!何|下|左|同|\d)|若|倘|当(?!事|然|地|选|日)|遇|非经|未经|除|必要时|有必要|在[^,]*(?:情况|前提|框架|范围)|于[^,]*(?:时|后|者|前)?$)|(?:时|(?<!最)后|必要|情形|情事|之一|情况下|前提下|者|原因|必要时|^先?经[^,]*(?:核准|许可|同意|核可|认可|通过|批准|后|者))$/u;
const STRONG_CONDITION =
  /^(?:但|惟)?(?:如(?!何|下|左|同)|若|倘|非经|未经|除|必要时|经[^,]*(?:核准|许可|同意|核可|认可|通过|批准))|必要时$|必要$|情形$|情事$|之一者?$|情况下$/u;

/** What introduces a list is carried by the item that the claim takes from it. */
const INTRODUCING = /下列|左列/u;
/** Units of an item that the claim must have to state it. */
const ITEM_UNITS = 3;
/** 除…外，還應… adds to a rule and takes nothing out of it. */
const ALSO = /^(?:还|亦|也|并|尚|另|更)/u;

/** Folded clauses that take something out of the rule before them. */
const EXCEPTION = /^(?:但|惟|不过|然而)/u;
const EXCEPTING = /不在此限|不适用|除外|为限|从其|另有|不受|不予|不必|无须|毋庸|免|不/u;
/** A permission takes something out of a rule; to another permission it adds. */
const PERMITTING = /得|可/u;
const BINDING = /应|须|禁|限|不|未/u;

/** A clause held to this share or less is left out; one held to the other or more is stated. */
const LEFT_OUT = 0.34;
const STATED = 0.6;

/**
 * A condition or exception of the quotes must not be dropped from a rule that the claim states (但…不在此限,
 * 除…外, 如…, 經…核准).
 */
export function checkConditions(comparison: Comparison): Finding[] {
  const clauses = quoteClauses(comparison);
  return [
    ...(setsConditionAnew(comparison) ? [] : droppedConditions(clauses)),
    ...droppedExceptions(clauses),
    ...droppedPhrases(comparison),
  ].map((words) => ({
    check: "conditions",
    manner: "dropped",
    detail: `the claim leaves out "${words}"`,
  }));
}

/** Units of a claim's clause that the quotes do not hold, from which on it is worded anew. */
const NEW_UNITS = 2;

/** The claim has a conditional clause in words of its own, which stands for one of the quotes (涉訟時 for 發生民事訴訟時). */
function setsConditionAnew({ claim, claimText, alignment }: Comparison): boolean {
  return groupRuns(claim, ({ clause }) => clause).some((units) => {
    const fresh = units.filter((unit) => (alignment[claim.indexOf(unit)] ?? -1) < 0);
    return fresh.length >= NEW_UNITS && CONDITION.test(wordsOf(units, claimText));
  });
}

/** A conditional clause is left out and a later one of its sentence is stated. */
function droppedConditions(clauses: readonly QuoteClause[]): string[] {
  return clauses
    .filter(
      (clause, index) =>
        clause.coverage <= LEFT_OUT &&
        CONDITION.test(clause.text) &&
        !introducesStatedItem(clause, clauses.slice(index)) &&
        !(clause.text.startsWith("除") && ALSO.test(clauses[index + 1]?.text ?? "")) &&
        isStated(clauses[index + 1], clause.sentence),
    )
    .map(({ text }) => text);
}

/** The clause introduces a list, and the claim states one of its items. */
function introducesStatedItem(
  { text, sentence }: QuoteClause,
  following: readonly QuoteClause[],
): boolean {
  return (
    INTRODUCING.test(text) &&
    following.some(
      (clause) => clause.sentence > sentence && clause.coverage * clause.units >= ITEM_UNITS,
    )
  );
}

function isStated(clause: QuoteClause | undefined, sentence: number): boolean {
  return clause?.sentence === sentence && clause.coverage >= STATED;
}

/** An exception is left out, and the rule right before it is stated. */
function droppedExceptions(clauses: readonly QuoteClause[]): string[] {
  return clauses.flatMap((clause, index) => {
    const rule = clauses[index - 1];
    if (!EXCEPTION.test(clause.text) || rule === undefined || rule.coverage < STATED) return [];
    const exception = [clause, ...clauses.slice(index + 1)].filter(
      ({ sentence }) => sentence === clause.sentence,
    );
    const held = exception.reduce((sum, { coverage, units }) => sum + coverage * units, 0);
    const total = exception.reduce((sum, { units }) => sum + units, 0);
    const text = exception.map((part) => part.text).join(",");
    return held / total <= LEFT_OUT && takesOut(text, sentenceOf(rule, clauses)) ? [text] : [];
  });
}

function sentenceOf({ sentence }: QuoteClause, clauses: readonly QuoteClause[]): string {
  return clauses
    .filter((clause) => clause.sentence === sentence)
    .map(({ text }) => text)
    .join(",");
}

function takesOut(exception: string, rule: string): boolean {
  if (EXCEPTING.test(exception)) return true;
  const isPermission = PERMITTING.test(rule) && !BINDING.test(rule);
  return PERMITTING.test(exception) && !isPermission;
}

/** A condition within a clause that is stated else: 應先[經主管機關核准]後…. */
function droppedPhrases({ edits, quoteText }: Comparison): string[] {
  return edits.flatMap(({ claim, quotes, before, after, inOrder }) => {
    if (!inOrder || after === null || claim.length > 1 || quotes.length < 2) return [];
    const words = wordsOf(quotes, quoteText);
    if (/[,;。]./u.test(words) || !isWithin(quotes.at(-1), before, after)) return [];
    return STRONG_CONDITION.test(words) ? [words] : [];
  });
}

/** The phrase belongs to a clause of which the claim keeps the words around it. */
function isWithin(last: Unit | undefined, before: AlignedUnit | null, after: AlignedUnit): boolean {
  return last?.clause === after.quote.clause || last?.clause === before?.quote.clause;
}
