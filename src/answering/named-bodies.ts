import { tellingWords } from "../grounding/body-names.ts";
import { hasInOrder } from "../text/has-in-order.ts";
import { PLACES } from "../text/places.ts";

/** A body or office that a folded text names: 证监会, 银行局, 科技大学, 警方. */
export interface NamedBody {
  /** The characters that tell which one it is, and what sort of body it is. */
  readonly name: string;
  /** The name with what stands before it, in which a longer form of it may lie. */
  readonly stretch: string;
  /** Whether the characters before its sort are a place alone (香港大学): no short form of a longer name. */
  readonly isPlaceAlone: boolean;
}

/** What the names of bodies end with, and bodies that one word names whole. Folded. */
const SORT =
  "委员会|总署|部门|法院|检察院|银行(?![法业局])|交易所|公会|协会|理事会|议会|大学|公司|集团|(?<=[国港台湾区市省县盟]|中央|联邦)政府|公署|办公室|研究院|(?<=[监管督])会(?!计)|(?<=[管监政税务安通融险行库])局";
const WHOLE =
  "警方|海关|(?:国务|行政|立法|考试|监察)院|(?:财政|外交|内政|交通|教育|国防|法务|经济|司法|公安|商务|卫生|农业)部(?!门)";
const BODY = new RegExp(`(?<sort>${SORT})|(?<whole>${WHOLE})`, "gu");

/** What points to bodies or counts them without naming one. */
const UNNAMED =
  /(?:关|主管|该|此|某|当地|各级|相关|地方|上级|下级|其他|任何|本|各|同|一家|一级|这个|哪个|哪些|哪家|哪间|什么|监管|监理|监督|负责|召开|成立|设立|多家|两所|几所|外国|金融|保险|受托|商业|控股|大型|人民|母|子|公|[家所间个位名])$/u;
/** What stands before a name and is no part of it. */
const BEFORE_NAME =
  /.*[,，。、;；:："「『《()（）?!+*^$|{}[\]\\由向经及和与或在对为被各该报于以到把请的将从拿找送交呈受有开告是跟叫让]/su;

const PLACE_ALONE = new RegExp(`^(?:${PLACES.source})$`, "u");

/** Characters that the whole name of a body has at most. */
const MAX_NAME_CHARS = 16;

/** The bodies that a folded text names, in order; what only points to one (该局, 有关部门) is left out. */
export function findBodies(folded: string): NamedBody[] {
  return Array.from(folded.matchAll(BODY)).flatMap(({ 0: words, index, groups = {} }) => {
    const stretch = folded.slice(Math.max(0, index - MAX_NAME_CHARS), index) + words;
    if (groups["whole"] !== undefined) return [{ name: words, stretch, isPlaceAlone: false }];
    const telling = tellingWords(folded, index, BEFORE_NAME);
    if (telling === "" || UNNAMED.test(telling)) return [];
    const isPlaceAlone = words !== "政府" && PLACE_ALONE.test(telling);
    return [{ name: telling + words, stretch, isPlaceAlone }];
  });
}

/**
 * Whether a folded text names the body: in the same words, in longer ones that hold its characters in their order
 * (证监会 for 证券及期货事务监察委员会), or in shorter ones that it holds.
 */
export function isBodyNamed(body: NamedBody, folded: string): boolean {
  if (folded.includes(body.name)) return true;
  if (body.isPlaceAlone) return false;
  return isShortFor(body.name, folded) || findBodies(folded).some((other) => isHeld(other, body));
}

function isHeld(short: NamedBody, long: NamedBody): boolean {
  return !short.isPlaceAlone && hasInOrder(long.stretch, short.name);
}

function isShortFor(name: string, folded: string): boolean {
  const last = name.at(-1) ?? "";
  for (let at = folded.indexOf(last); at >= 0; at = folded.indexOf(last, at + 1)) {
    if (hasInOrder(folded.slice(Math.max(0, at + 1 - MAX_NAME_CHARS), at + 1), name)) return true;
  }
  return false;
}
