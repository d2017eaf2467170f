/** A command in a text of ours: between backticks, after "Usage:" or "Try:", or on an indented line of its own. */
const COMMAND = /(`|Usage: |Try: |^ {2,})yiju(?= [a-z<-])/gm;

/** A text of the program with its commands as they have to be typed here, where it was started as `program`. */
export function inWordsOf(program: string, text: string): string {
  return text
    .replaceAll("GET /v1/documents lists", "`yiju documents` lists")
    .replace(COMMAND, (_command, before: string) => `${before}${program}`);
}
