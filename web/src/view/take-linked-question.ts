import { linkedQuestion } from "../text/question-link.ts";

/** The question of the page's address, which it is taken from, so that reloading asks nothing anew; null for none. */
export function takeLinkedQuestion(): string | null {
  const question = linkedQuestion(location.hash);
  if (question === null) return null;
  history.replaceState(history.state, "", location.pathname + location.search);
  return question;
}
