/** What asks for a name: of a body, a firm, a person, a thing. Folded. */
const ASKS_NAME =
  /叫什么|什么名|名字|名称|哪[一两二三四五]?(?:[家间位所]|个(?!方面))(?!方面)|谁|哪个(?:机构|机关|单位|部门|公司|组织)/u;

const QUOTED = /[「『《“"]([^」』》”"]+)[」』》”"]/gu;
const LATIN = /[a-z][a-z0-9.&-]+/gu;
const BODY = /\p{Script=Han}{2,8}(?:局|会|署|部|院|公司|银行|集团|中心|大学|协会|委员会|基金|处)/gu;

/** A name is the question's own when it shares this part of its pairs of characters with the question. */
const KNOWN_SHARE = 0.6;

/** Whether a folded sentence tells a name that a folded question for one does not say itself; zeros for other questions. */
export function nameFeatures(question: string, sentence: string) {
  if (!ASKS_NAME.test(question)) return { namePresent: 0, nameAbsent: 0 };
  const isTold = namesIn(sentence).some((name) => !isKnown(name, question));
  return { namePresent: isTold ? 1 : 0, nameAbsent: isTold ? 0 : 1 };
}

function namesIn(sentence: string): string[] {
  const quoted = Array.from(sentence.matchAll(QUOTED), ([, name = ""]) => name);
  return [...quoted, ...(sentence.match(LATIN) ?? []), ...(sentence.match(BODY) ?? [])];
}

function isKnown(name: string, question: string): boolean {
  if (question.includes(name)) return true;
  const pairs = Array.from({ length: name.length - 1 }, (_, at) => name.slice(at, at + 2));
  const shared = pairs.filter((pair) => question.includes(pair));
  return shared.length >= KNOWN_SHARE * Math.max(1, pairs.length);
}
