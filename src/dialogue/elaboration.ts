/** Folded words that ask for more of the same and name nothing. */
const MORE =
  /(?:可以?|能否|能不能|麻烦|请)?你?(?:再|多|更)?(?:说明|说|讲|解释|介绍|展开|补充)?得?(?:一下)?(?:更|再)?(?:详细|具体|清楚|深入|仔细)(?:地|的)?(?:一?[点些]|说明|解释|介绍)?|展开(?:说说?|讲讲?|说明)?|继续|再?(?:多说|多讲|解释|说明|补充)(?:一?[点些下])?|还有(?:别的|其他的?|更多)?(?:[吗呢]|$)|举(?:个|一?些)?例子?|例如|一[点些下]|tell me more|more details?|in more detail|elaborate(?: on)?|go on|explain|please|about|the\b/gu;

/** Folded words that ask for the reason of what was said. */
const WHY =
  /^(?:那|咁)?(?:为什么|为何|为甚么|点解|原因(?:是什么|何在)?|why(?: is that| so)?)(?:呢|吗)?[?。!]*$/u;

/** What a question without a topic of its own wants of the one before it; undefined where it names something. */
export function elaborationOf(folded: string): "more" | "why" | undefined {
  if (WHY.test(folded)) return "why";
  return folded.replace(MORE, "").replace(/[\s，。？！,.?!吗呢吧的]/gu, "") === ""
    ? "more"
    : undefined;
}
