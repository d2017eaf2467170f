/** What a norm word does to the act it stands before. */
export type NormForce =
  "obligation" | "prohibition" | "exemption" | "recommendation" | "permission" | "negation";

/** Folded norm words by force. Longer words stand first: 不得 is a prohibition and not a 得. */
export const NORM_WORDS: Readonly<Record<NormForce, string>> = {
  prohibition:
    "不得|禁止|严禁|不可以|不可(?!避免|或缺|靠|抗|分|行)|不应当|不应该|不应|不准|不许|切勿",
  exemption: "毋须|毋需|毋庸|无庸|无须|无需|不必(?!要)|不需要|不需|不用(?=经|再|先|另)|免予",
  obligation:
    "都得|就得|还得|总得|应当|应该|必须|务必|务须|必需|须|应|需要|需|有必要|有需要|有义务",
  recommendation: "宜|建议|鼓励",
  permission: "始得|方得|才得|才能|方能|才可以|才可|方可|始可|可以|可|得以|得|有权|获准|准许|允许",
  negation: "没有|并未|并非|从未|尚未|未曾|未能|无法|不能|不是|绝不|未|无|非|不|毋",
};

/** Folded words that hold a norm word's character and state no norm. */
export const NO_NORM_WORDS =
  "可能|可用|可靠|可信|可行|可及|可持续|可解释|可理解|可控|可疑|可观|可比|可预|可追|可供|可否|可见|可移|可变|可燃|可接受|" +
  "所有权|使用权|许可|认可|不可避免|不可或缺|不可抗|不可分|无形|无论|无人|无线|无息|无偿|无因|非常|除非|是非|不同(?!意)|不断|不仅|不但|不一|" +
  "不良|不当|不足(?![一二三四五六七八九十\\d])|不少|不论|不管|不动产|不特定|不法|不久|不幸|不过|不如|未来|未婚|未成年|未遂|非营利|非法人|非讼|" +
  "反应|适应|应用|应对|因应|响应|供应|相应|对应|应变|应急|效应|回应|应付|应收|应计|应届|应邀|应聘|应考|应有部分|应缴|应纳|应试|" +
  "需求|所需|急需|便宜|适宜|事宜|权宜|不宜|时宜|必需品|须知|" +
  "取得|获得|所得|使得|值得|觉得|记得|赢得|懂得|购得|变得|显得|难得|免得|求得|寻得|心得|拾得|得知|得出|得到|得标|得懂|得又|得很|得起|得住|得好|得名|得体|得票|得奖|得分|得失|得利|得力|得证|得当|不得已|不得不|" +
  "许可权|禁止令|准许状|允许量";
