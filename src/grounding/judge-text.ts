import {
  checkSupport,
  type CheckedText,
  type GuardSettings,
  type TextVerdict,
} from "./check-text.ts";

/**
 * The judge's word on a text that every other check let pass: its probability takes the place of the features'
 * score. Without a judge the verdict stays as it is.
 */
export async function judgeText(
  { claim, quotes }: CheckedText,
  by: {
    readonly checked: TextVerdict;
    readonly settings: GuardSettings;
    readonly signal?: AbortSignal | undefined;
  },
): Promise<TextVerdict> {
  const { judge, minSupport } = by.settings;
  if (judge === null) return by.checked;
  const support = await judge.judge(claim, quotes, by.signal);
  return { support, failedChecks: checkSupport(support, minSupport) };
}
