/** The start of a question or of an answer: 問1 …, Q5:…, 答：…, A5:… */
export interface QuestionLabel {
  readonly kind: "question" | "answer";
  /** As printed, without the colon: "問1", "Q5", "答". */
  readonly label: string;
  /** With the colon and the blanks after it, in UTF-16 code units. */
  readonly length: number;
}

const QUESTION = /^((?:問題?|问题?|[QＱ])\s?\d{0,3})(?:\s*[：:.．、]\s*|\s+)(?=\S)/;
const ANSWER = /^([答AＡ]\s?\d{0,3})(?:\s*[：:.．]\s*|\u3000+)(?=\S)/;

/** Reads the label of a question, which has a number or a colon, or of an answer; null for any other line. */
export function readQuestionLabel(line: string): QuestionLabel | null {
  const question = QUESTION.exec(line);
  if (question?.[1] !== undefined && /[\d：:]/.test(question[0])) {
    return { kind: "question", label: question[1], length: question[0].length };
  }
  const answer = ANSWER.exec(line);
  if (answer?.[1] === undefined || !/^答|\d|[：:]/.test(answer[0])) return null;
  return { kind: "answer", label: answer[1], length: answer[0].length };
}
