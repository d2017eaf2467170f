import { escapeMarkup } from "./escape-markup.ts";

/** HTML that is ready to be shown; made by `html` alone. */
export interface Markup {
  readonly kind: "markup";
  readonly text: string;
}

type Part = Markup | string | number | readonly Part[];

/** Puts HTML together; every text between is escaped, so that a document's words are never taken for markup. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  const pieces = strings.map((string, index) => string + render(parts[index] ?? ""));
  return { kind: "markup", text: pieces.join("") };
}

/** HTML from a program that wrote it as such, a chart or our own style sheet, unescaped. */
export function trustedMarkup(text: string): Markup {
  return { kind: "markup", text };
}

function render(part: Part): string {
  if (typeof part === "string") return escapeMarkup(part);
  if (typeof part === "number") return String(part);
  return "kind" in part ? part.text : part.map(render).join("");
}
