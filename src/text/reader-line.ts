import { foldText } from "./normalise.ts";

/** As trained (training/texts/passages.py): of a longer heading the end tells most. */
const MAX_HEAD_CHARS = 64;

/** Words as a reader is given them, folded: the end of their heading, a bar, and they; no bar without a heading. */
export function readerLine(head: string, text: string): string {
  if (head === "") return foldText(text);
  const characters = Array.from(foldText(head));
  return `${characters.slice(-MAX_HEAD_CHARS).join("")}|${foldText(text)}`;
}
