/**
 * Words that Hong Kong, Taiwan and the mainland use for one thing, folded; the first stands for all of them.
 * Only pairs that are the same in law: 撤销 and 废止, 机关 and 机构 are not. Words that OpenCC's phrase tables
 * change (软体, 网路, 资料库) need no line here.
 */
const GROUPS: readonly (readonly string[])[] = [
  ["隐私", "私隐"],
  ["机器人", "机械人"],
  ["数字", "数码", "数位"],
  ["监管机构", "监理机关", "监管机关", "监理机构", "规管机构", "监理单位"],
  ["监管", "监理", "规管"],
  ["风险为本", "风险导向", "风险基础", "以风险为本", "以风险为基础", "风险为基础"],
  ["知识产权", "智慧财产权", "智能财产权"],
  ["治理", "管治"],
  ["质量", "质素", "品质"],
  ["披露", "揭露"],
  ["外包", "委外", "外判"],
  ["利害关系人", "持份者", "利益相关者", "利益相关方"],
  ["互联网", "网际网络", "网际网路"],
  ["计算机", "电脑"],
  ["信息", "资讯"],
  ["算法", "演算法"],
  ["程序", "进程", "程式"],
  ["数据", "资料"],
  ["个人信息", "个人资料", "个人数据", "个人资讯", "个资"],
  ["云服务", "云端服务"],
  ["云计算", "云端运算"],
  ["信贷", "授信"],
  ["用户", "使用者"],
  ["账户", "帐户", "户口"],
  ["短信", "短讯", "简讯"],
  ["韧性", "抗逆力", "复原力"],
  ["打击洗钱", "反洗钱", "防制洗钱", "洗钱防制"],
  ["欺诈", "诈欺", "诈骗"],
  ["合规", "法规遵循", "法令遵循", "法遵"],
  ["可持续", "永续"],
  ["实时", "即时"],
  ["人工智能", "人工智慧"],
  ["生成式人工智能", "生成型人工智能"],
  ["计划", "计画"],
  ["台湾", "臺湾"],
  ["中国", "中华人民共和国"],
  ["发布", "发表", "公布"],
  ["香港特区政府", "香港特别行政区政府", "香港政府"],
  ["通过", "透过"],
  ["识别", "辨识"],
  ["了解", "瞭解"],
];

const FIRST_OF = new Map(
  GROUPS.flatMap(([first = "", ...others]) => others.map((other) => [other, first] as const)),
);
const PATTERN = new RegExp(
  [...FIRST_OF.keys()]
    .sort((left, right) => right.length - left.length)
    .map((word) => (/^[a-z]+$/.test(word) ? `(?<![a-z])${word}(?![a-z])` : word))
    .join("|"),
  "gu",
);

/** A folded text with one wording for each group. */
export function unifyRegionalWords(folded: string): string {
  return folded.replace(PATTERN, (word) => FIRST_OF.get(word) ?? word);
}
