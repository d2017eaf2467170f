/** Words of English that carry no topic: articles, pronouns, auxiliaries, prepositions, interrogatives. */
export const ENGLISH_FUNCTION_WORDS: ReadonlySet<string> = new Set(
  (
    "a an the this that these those it its they them their there here he she his her we our us you your i my me " +
    "is are was were be been being am do does did doing done have has had having can could may might must shall " +
    "should will would of in on at to for from by with about into over under between among through during " +
    "before after as than and or but if not no nor so such both either any some all each every other another " +
    "what which who whom whose when where why how many much long often kind kinds type types sort please tell " +
    "give list name say said says according also only just same more most less least very too up out off"
  ).split(" "),
);
