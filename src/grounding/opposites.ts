const OPPOSITES: ReadonlySet<string> = new Set(
  "前后 上下 内外 东西 南北 增减 升降 有无 先后 轻重 左右 公私 高低 多少 大小 长短 买卖 收付 借贷 原被 父母 男女 雄雌 真假 进出 起止 且或 正反 早晚 新旧".split(
    " ",
  ),
);

/** Whether two folded characters are opposites, in either order. */
export function isOppositePair(one: string, other: string): boolean {
  return OPPOSITES.has(one + other) || OPPOSITES.has(other + one);
}
