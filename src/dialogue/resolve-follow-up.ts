import { matchSpans, sliceSpan } from "../domain/span.ts";
import type { HistoryTurn } from "../ports/assistant.ts";
import { JURISDICTION_NAMES } from "../retrieval/named-scope.ts";
import { questionKind } from "../retrieval/question-kind.ts";
import { convertScript, detectScript } from "../text/script.ts";
import { replaceAnaphor } from "./anaphor.ts";
import { answerPoint, pointMeant, withoutPoint } from "./answer-points.ts";
import { contentWords } from "./content-words.ts";
import { elaborationOf } from "./elaboration.ts";
import { ellipticTopic } from "./ellipsis.ts";
import { subjectMatter } from "./subject-matter.ts";
import { joinWords } from "./join-words.ts";
import { substituteTopic } from "./substitute-topic.ts";
import { readTurn, type TurnText } from "./turn-text.ts";

/** Questions of the conversation that are read; what is farther back is no longer meant. */
const MAX_EARLIER_QUESTIONS = 4;

/** A question with fewer Chinese characters of content than this, and no name, leaves its topic unsaid. */
const MIN_CONTENT_CHARS = 5;

/**
 * The question as one that stands alone, in the question's own script: what it leaves to the conversation is
 * filled in with the words of the question, or the point of the answer, that it refers to. A question that stands
 * alone comes back as it is. Only words to search for are taken from the history; it is never evidence.
 */
export function resolveFollowUp(question: string, history: readonly HistoryTurn[]): string {
  let context: Context | undefined;
  for (const exchange of exchangesOf(history).slice(-MAX_EARLIER_QUESTIONS)) {
    context = { ...understand(exchange.question, context), answer: exchange.answer };
  }
  const resolved = understand(question, context).question.source;
  const script = detectScript(question);
  return resolved === question || script === null ? resolved : convertScript(resolved, script);
}

/** What a question meant in its conversation. */
interface Understood {
  /** As it would stand alone. */
  readonly question: TurnText;
  /** What the conversation is about from here on. */
  readonly subject: string;
}

interface Context extends Understood {
  /** "" where the question was not answered. */
  readonly answer: string;
}

function exchangesOf(history: readonly HistoryTurn[]): { question: string; answer: string }[] {
  const exchanges: { question: string; answer: string }[] = [];
  for (const { role, content } of history) {
    const last = exchanges.at(-1);
    if (role === "user") exchanges.push({ question: content, answer: "" });
    else if (last !== undefined) exchanges.splice(-1, 1, { ...last, answer: content });
  }
  return exchanges;
}

/** A question that asks more of the same subject leaves the subject as it was; any other brings its own. */
function understand(asked: string, context: Context | undefined): Understood {
  const turn = readTurn(asked);
  if (context === undefined) return ofItself(turn);
  const { question, subject, answer } = context;
  const other = referredPoint(turn, answer) ?? replacedTopic(turn, question);
  if (other !== undefined) return ofItself(readTurn(other));
  const same =
    elaborated(turn, context) ??
    inScopeOf(question, replaceAnaphor(turn, subject) ?? withUnsaidTopic(turn, context));
  return same === undefined ? ofItself(turn) : { question: readTurn(same), subject };
}

function ofItself(question: TurnText): Understood {
  return { question, subject: subjectMatter(question) };
}

function referredPoint(turn: TurnText, answer: string): string | undefined {
  const meant = pointMeant(turn.folded);
  if (meant === undefined) return undefined;
  const rest = withoutPoint(turn.folded).replace(/^那/u, "");
  const point = answerPoint(answer, meant);
  if (point === undefined || (contentOf(rest) !== "" && elaborationOf(rest) === undefined)) {
    return undefined;
  }
  return point;
}

function elaborated(turn: TurnText, { question }: Context): string | undefined {
  const wanted = elaborationOf(turn.folded);
  if (wanted === undefined) return undefined;
  return wanted === "why" ? subjectMatter(question) + turn.source : question.source;
}

function replacedTopic(turn: TurnText, earlier: TurnText): string | undefined {
  const topic = ellipticTopic(turn);
  return topic === undefined ? undefined : substituteTopic(earlier, topic);
}

/** A short question takes over the topic, or, where it only repeats the topic's words, the whole question. */
function withUnsaidTopic(turn: TurnText, { question, subject }: Context): string | undefined {
  const { folded, source } = turn;
  const content = contentOf(folded.replace(JURISDICTION_NAMES, ""));
  const isNamed = /《|[a-z]{2}/u.test(folded) || questionKind(folded) === "definition";
  if (isNamed || Array.from(content).length >= MIN_CONTENT_CHARS) return undefined;
  const place = placesIn(turn)[0];
  if (place !== undefined && question.folded.includes(content)) {
    return substituteTopic(question, readTurn(place));
  }
  return joinWords(subject, source);
}

function contentOf(folded: string): string {
  return contentWords(folded)
    .map((span) => sliceSpan(folded, span))
    .join("");
}

/** The one place that the earlier question named goes on being meant where no other is named. */
function inScopeOf(earlier: TurnText, resolved: string | undefined): string | undefined {
  if (resolved === undefined) return undefined;
  const places = placesIn(earlier);
  const [place = ""] = places;
  return places.length > 1 || placesIn(readTurn(resolved)).length > 0 ? resolved : place + resolved;
}

/** Names of jurisdictions, as the turn writes them. */
function placesIn(turn: TurnText): string[] {
  return matchSpans(turn.folded, JURISDICTION_NAMES).map((span) => turn.quote(span));
}
