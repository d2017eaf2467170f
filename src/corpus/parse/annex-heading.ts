const NUMBER = "[A-Z]|\\d{1,2}|[一二三四五六七八九十]{1,3}|[甲乙丙丁戊己庚辛壬癸]";
const ANNEX = new RegExp(
  `^(?<name>附[件錄录表])\\s?(?<number>${NUMBER})?(?=[：:、.．\\s]|$)[：:、.．\\s]*(?!\\d{1,2}[.．、])(?<title>[^。；！？]{0,50})$`,
  "u",
);

/** The name of an annex that has neither number nor letter. */
export const UNNUMBERED_ANNEX = /^附.$/;

/**
 * The name, without blanks, of the annex that a line begins: 附件一 標題, 附錄A：標題, 附表二; 附件 of the only one.
 * Null for any other line; a sentence about an annex is none.
 */
export function readAnnexName(line: string): string | null {
  const groups = ANNEX.exec(line)?.groups;
  const name = groups?.["name"];
  const title = groups?.["title"] ?? "";
  if (name === undefined) return null;
  const number = groups?.["number"] ?? "";
  // nothing but a name is a cross-reference or a word, unless it is numbered
  if (number === "" && title.trim() === "") return null;
  return name + number;
}
