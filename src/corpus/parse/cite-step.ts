/** A step of a locator as a lawyer writes it: 第2款; 之2 below the last unit that has a name. */
export function citeStep(number: string, unit: string | undefined): string {
  return unit === undefined ? `之${number}` : `第${number}${unit}`;
}
