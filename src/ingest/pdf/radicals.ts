/**
 * Radicals that fonts give in place of the characters that look the same, from Unicode's EquivalentUnifiedIdeograph;
 * those of the block of Kangxi radicals have a compatibility decomposition, these have none.
 */
const SUPPLEMENT: Readonly<Record<string, string>> = {
  "⺒": "巳",
  "⺟": "母",
  "⺠": "民",
  "⺦": "丬",
  "⻁": "虎",
  "⻂": "衤",
  "⻄": "西",
  "⻅": "见",
  "⻆": "角",
  "⻇": "角",
  "⻉": "贝",
  "⻋": "车",
  "⻐": "钅",
  "⻑": "長",
  "⻓": "长",
  "⻔": "门",
  "⻘": "青",
  "⻙": "韦",
  "⻚": "页",
  "⻛": "风",
  "⻜": "飞",
  "⻝": "食",
  "⻞": "食",
  "⻠": "饣",
  "⻢": "马",
  "⻣": "骨",
  "⻤": "鬼",
  "⻥": "鱼",
  "⻦": "鸟",
  "⻧": "卤",
  "⻨": "麦",
  "⻩": "黄",
  "⻪": "黾",
  "⻫": "斉",
  "⻬": "齐",
  "⻭": "歯",
  "⻮": "齿",
  "⻯": "竜",
  "⻰": "龙",
  "⻲": "亀",
  "⻳": "龟",
};

/** A text with the characters that its author wrote in place of the radicals that a font's table gives for them. */
export function unifyRadicals(text: string): string {
  return text
    .replace(/[\u2f00-\u2fdf]/g, (radical) => radical.normalize("NFKC"))
    .replace(/[\u2e80-\u2ef3]/g, (radical) => SUPPLEMENT[radical] ?? radical);
}
