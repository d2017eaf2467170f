import { asks } from "./asking-words.ts";
import { groupSpan, readTurn, type TurnText } from "./turn-text.ts";

/** 那台灣呢？ and what about Taiwan? A longer topic is a question of its own. */
const PATTERNS = [
  /^(?:那么?|咁|噉|而|还有|至于)?[,，]?\s*(?<topic>.{1,20}?)(?:方面|的话|的情况|的情形)?呢[?。!]*$/du,
  /^(?:那么?|咁|噉|至于)[,，]?\s*(?<topic>.{1,20}?)(?:方面|的话|的情况|的情形)?又?(?:如何|怎样|怎么样|点样)[?。!]*$/du,
  /^(?:and |but |so |then )?(?:what|how) about (?:in |for )?(?<topic>[^?]{1,40}?)[?.!]*$/du,
  /^and (?:in |for )?(?<topic>[^?]{1,40}?)\?$/du,
];

/** The one thing that a question names in place of another, the rest being left unsaid; else undefined. */
export function ellipticTopic(question: TurnText): TurnText | undefined {
  for (const pattern of PATTERNS) {
    const match = pattern.exec(question.folded);
    const span = match === null ? undefined : groupSpan(match, "topic");
    if (span === undefined) continue;
    const topic = readTurn(question.quote(span));
    return topic.folded === "" || asks(topic.folded) ? undefined : topic;
  }
  return undefined;
}
