/** Control characters but line break and tab, and those that turn the direction of what follows. */
const UNPRINTABLE = /[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069]/gu;

/** A document's text for a terminal: nothing in it may move the cursor or recolour the screen. */
export function printable(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(UNPRINTABLE, "\ufffd");
}

/** Every line of a text moved in, so that it stands out from what is around it. */
export function indented(text: string, indent: string): string {
  return printable(text)
    .split("\n")
    .map((line) => (line === "" ? "" : indent + line))
    .join("\n");
}
