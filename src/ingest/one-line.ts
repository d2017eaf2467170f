/** Blanks and line breaks as one blank, and as none between Chinese characters. */
export function oneLine(text: string): string {
  return text
    .replace(/(?<=[\p{Script=Han}，。、；：！？」』）])\s*\n\s*(?=[\p{Script=Han}「『（])/gu, "")
    .replace(/[^\S\u3000]+/gu, " ")
    .trim();
}
