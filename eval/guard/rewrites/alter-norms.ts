import { replaceOne, type Rewrite } from "./rewrite.ts";

const MODALS: readonly { readonly pattern: string; readonly others: readonly string[] }[] = [
  // the permission 不得 is forbidden; as the last character of 取得, 所得, 值得 得 is no modal
  { pattern: "(?<!不)不得(?!不|已|而|了)", others: ["得", "應", "毋須"] },
  {
    pattern:
      "(?<![不取獲所使值覺記贏懂購顯變心習拾難求尋免博曉懶捨奪省始方落讓])得(?!以|出|到|標|知|獎|票|分|失|利|當|主|宜|力|證|名|款|撫|喪|卹)(?=\\p{Script=Han})",
    others: ["應", "不得", "須"],
  },
  {
    pattern:
      "(?<![反供相適因對響回效感呼理答報不])應(?!用|對|變|急|付|收|時|屆|聘|邀|徵|考|有部分|計|訊|訴|召|屬|繳|納|試|力|募|選|允|援|分|扣|追|受|備|登|聲|以|更)(?:當|該)?(?=\\p{Script=Han})",
    others: ["得", "可以", "宜", "毋須", "不得"],
  },
  {
    pattern: "(?<![必務無毋不亟急所])須(?=\\p{Script=Han})|必須|務必",
    others: ["得", "可以", "毋須", "宜"],
  },
  { pattern: "毋須|無須|無需|毋庸|免予(?=\\p{Script=Han})|不必", others: ["應", "須", "不得"] },
  {
    pattern:
      "(?<![許認不尚均許寧])可(?!能|行|靠|及|用|解|持|疑|控|觀|預|追|信|理解|信|否|歸|見|抗|得|供|操|溶|燃|採|回|分|接受|移|變|識|塑|比|愛|惜|謂|言|貴|視|支)(?:以)?(?=\\p{Script=Han})",
    others: ["應", "須", "不可"],
  },
  { pattern: "(?<![適便合事時不])宜(?=[由以採有為予於就按先加])", others: ["須", "應", "毋須"] },
  {
    pattern: "鼓勵(?=金融|機構|員工|會計|各|業)|建議(?=各|金融|持續|可|採|監|將|在)",
    others: ["要求", "規定", "禁止"],
  },
];

/** The strength of a norm changes: an obligation becomes a permission, a prohibition an obligation. */
export const alterModality: Rewrite = replaceOne(
  new RegExp(MODALS.map(({ pattern }, index) => `(?<m${index}>${pattern})`).join("|"), "gu"),
  ({ groups }, random) => {
    const index = MODALS.findIndex((_, position) => groups?.[`m${position}`] !== undefined);
    return random.pick(MODALS[index]?.others ?? []) ?? null;
  },
);

const PREDICATES =
  "提供|採取|公布|發布|辦理|通知|報請|給予|收取|徵收|負責|設置|支援|協助|增加|確保|擴展|推動|考慮|留意|監察|納入|移轉|返還|計入|公告|處理|審查|開放|推出|制定|進行|評估|影響|導致|帶來|保持";

const ADDED: readonly (readonly [pattern: string, negated: string])[] = [
  ["(?<=[將會並亦也均皆已])(?:" + PREDICATES + ")", "不$&"],
  ["(?<![不準])適用(?=[前第本於之]|。|，)", "不適用"],
  ["準用(?=[前第本之])", "不準用"],
  ["(?<![是否但還而於凡若總只就不可])是(?=一|全|目|最|我|香|內|由|人|因|在|非常|十)", "不是"],
  ["(?<![不機社協都只委公學年])會(?=繼續|對|將|影|密|保|在|增|與|出|就|視|被|參)", "不會"],
  ["有助(?=於|本|金|提|促|優|培|各|監|企|業|落|開|實|對|協)", "無助"],
  ["(?<![不])屬於|(?<![不])屬(?=於|行政|刑)", "不屬於"],
  ["(?<![未尚])已(?=[採設導制納推覆應邀積廣累成經])", "尚未"],
  ["(?<=，|^|並|亦|仍)依(?=[本前第])", "不依"],
  ["(?<![不])包括", "不包括"],
  ["具有", "不具有"],
  ["能夠|(?<=才|並|亦|也|仍)能(?=\\p{Script=Han})", "不能"],
  ["(?<![未非不])經(?=主管機關|法院|中央|董事會|股東會|核准|許可|查)", "未經"],
  ["需要(?=接|與|強|保|新|熟|適|加)", "不需要"],
];

/** A statement is turned into its opposite by a negation. */
export const addNegation: Rewrite = replaceOne(
  new RegExp(ADDED.map(([pattern], index) => `(?<a${index}>${pattern})`).join("|"), "gu"),
  ({ groups, 0: matched }) => {
    const index = ADDED.findIndex((_, position) => groups?.[`a${position}`] !== undefined);
    return (ADDED[index]?.[1] ?? "").replace("$&", matched) || null;
  },
);

const REMOVED: readonly (readonly [pattern: string, affirmed: string])[] = [
  ["不適用", "適用"],
  ["不予", "予以"],
  ["不會", "會"],
  ["未能", "能"],
  ["無法", "能夠"],
  ["不能", "能"],
  ["並非", "係"],
  ["未經(?!驗)", "經"],
  ["未依", "依"],
  ["未於", "已於"],
  ["未滿", "滿"],
  ["不具", "具"],
  ["不受", "受"],
  ["不符合?", "符合"],
  ["不含", "包含"],
  ["不包括", "包括"],
  ["沒有", "有"],
  ["非經", "經"],
  ["(?<!亦|除)非有", "有"],
  ["不願意?", "願意"],
  ["不易", "容易"],
  ["不需要?", "需要"],
  ["不應(?!當|該)", "應"],
  ["不履行", "履行"],
  ["不為(?=\\p{Script=Han})", "為"],
  ["未(?=[申報繳設辦提履完標就有])", "已"],
  ["不(?=提供|揭露|同意|負|收|計|限制|變|遵)", ""],
];

/** A negation is left out. */
export const removeNegation: Rewrite = replaceOne(
  new RegExp(REMOVED.map(([pattern], index) => `(?<r${index}>${pattern})`).join("|"), "gu"),
  ({ groups }) => {
    const index = REMOVED.findIndex((_, position) => groups?.[`r${position}`] !== undefined);
    return REMOVED[index]?.[1] ?? null;
  },
);

const SCOPES: readonly (readonly [pattern: string, others: readonly string[]])[] = [
  ["以上", ["以下"]],
  ["以下(?=[有罰拘者之，。、的])", ["以上"]],
  ["至少", ["至多"]],
  ["最少", ["最多"]],
  ["超過", ["不足", "低於"]],
  ["逾(?=[一二三四五六七八九十百期])", ["未滿"]],
  ["全部", ["部分", "一部"]],
  ["部分(?=國|受|金|人|企|之|股|業)", ["全部"]],
  ["所有(?=公|利|金|人|受|的|活)", ["部分", "少數"]],
  ["許多|不少", ["所有", "少數", "全部"]],
  ["大多數|大部分|多數", ["全部", "少數"]],
  ["主要(?=涵|用|優|挑|包|監|係|特|經|顧)", ["唯一", "全部"]],
  ["少數", ["多數"]],
  ["任何", ["特定"]],
  ["一般(?=會|而言|人|民)", ["一律", "極少"]],
  ["均(?=應|須|得|不|由|為|有|面)", ["未必", "部分"]],
  ["只有|僅(?=限|得|由|以|為|有)", ["不限於"]],
  ["各(?=級|機關|該|縣|種|類|國|決策)", ["部分", "少數"]],
  ["以前(?=，|。|之|繳|辦)|(?<=[日月年])前(?=，|向|報|通|提|申)", ["以後"]],
  ["(?<=[日月年])內(?=，|向|報|通|提|申|完|補|繳|召|為)", ["後"]],
  ["最高(?=的|級|之)", ["最低"]],
  ["遠高於|高於", ["低於"]],
  ["增加", ["減少"]],
  ["下降", ["上升"]],
];

/** A word of quantity, limit or direction becomes another. */
export const alterScope: Rewrite = replaceOne(
  new RegExp(SCOPES.map(([pattern], index) => `(?<s${index}>${pattern})`).join("|"), "gu"),
  ({ groups }, random) => {
    const index = SCOPES.findIndex((_, position) => groups?.[`s${position}`] !== undefined);
    return random.pick(SCOPES[index]?.[1] ?? []) ?? null;
  },
);
