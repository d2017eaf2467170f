/** What takes for granted that something is forbidden, refused, ended or spared. Folded. */
const ASKED_NEGATION =
  /禁止|禁令|不得|不准|不许|不开放|拒绝|取消|废除|暂停|停止|撤销|不再|不允许?|不同意|反对|不支持|豁免|免除|放弃|否决|驳回|不能|不可(?!接受)|不给|不用|无须|无需/u;

/** What negates, in any wording. */
const NEGATION = /不|未|无|非|禁|免|没|勿|毋|除外|停|拒|撤|废|取消/u;

/** What says that a thing is not there. */
const DENIAL = /未发现|没|尚未|尚无|并无|并未|未有|不存在|未曾/u;

/** What asks whether, or negates: neither takes a thing for granted that a text may deny. */
const OPEN_TO_DENIAL = /不|未|无|没|吗|是否/u;

/**
 * Whether what a folded question takes for granted about yes and no is missing in a folded sentence: a ban, refusal
 * or end of which the sentence says nothing, and a thing which the sentence says is not there. Each 0 or 1.
 */
export function negationFeatures(question: string, sentence: string) {
  return {
    negationMissing: ASKED_NEGATION.test(question) && !NEGATION.test(sentence) ? 1 : 0,
    denied: DENIAL.test(sentence) && !OPEN_TO_DENIAL.test(question) ? 1 : 0,
  };
}
