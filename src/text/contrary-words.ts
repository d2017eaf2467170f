/** Words that say the contrary of one another, folded; each side holds what may stand for its words. */
const CONTRARIES: readonly (readonly [RegExp, RegExp])[] = [
  [
    /上升|增加|增长|增多|提高|提升|上调|上涨|升高|越来越[好高多大快]|改善/u,
    /下降|减少|减低|降低|下调|下跌|越来越[差低少小慢]|恶化|衰退/u,
  ],
  [/宽松|放宽/u, /严格|收紧|从严|严厉/u],
  [/扩大|扩展/u, /缩小|收窄/u],
  [/延长|展延/u, /缩短/u],
  [/强制|硬性/u, /自愿|自行选择/u],
  [/公开(?!募集)|对外公布/u, /保密|不公开|闭门/u],
  [/赞成|支持|认同/u, /反对|质疑/u],
  [/成功|获得?通过/u, /失败|否决/u],
  [/双轨|双重/u, /单轨|单一/u],
  [/盈利|获利|盈余/u, /亏损/u],
  [/实体|线下|面授/u, /线上|网上|视[讯像频]/u],
  [/事前/u, /事后/u],
  [/乐观/u, /悲观/u],
  [/优势/u, /劣势/u],
];

/** Whether one folded text says the contrary of a word of the other, and neither says both. */
export function saysContrary(one: string, other: string): boolean {
  return CONTRARIES.some(
    ([left, right]) =>
      (left.test(one) && !right.test(one) && right.test(other) && !left.test(other)) ||
      (right.test(one) && !left.test(one) && left.test(other) && !right.test(other)),
  );
}
