import type { Script } from "../domain/answer.ts";
import { detectScript } from "../text/script.ts";

/**
 * The script to answer in: the one asked for; else the question's; else (English) that of the document that
 * would be cited.
 */
export function answerScript(
  asked: "auto" | Script,
  question: string,
  documentLanguage: string | undefined,
): Script {
  if (asked !== "auto") return asked;
  return detectScript(question) ?? (documentLanguage?.includes("Hans") === true ? "hans" : "hant");
}
