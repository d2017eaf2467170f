const MAX_SHOWN_CHARS = 60;

/** A line of a text as what told something: cut short where it is long. */
export function lineNamed(line: string): string {
  const shown = Array.from(line).slice(0, MAX_SHOWN_CHARS).join("");
  return `the line "${shown}${shown.length < line.length ? "…" : ""}"`;
}
