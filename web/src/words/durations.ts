/** In seconds up to a minute and a half, in minutes up to one hour and a half, then in hours; rounded up. */
export function chineseDuration(seconds: number, minutes: string, hours: string): string {
  const { count, unit } = roundUp(seconds);
  return `${count} ${unit === "second" ? "秒" : unit === "minute" ? minutes : hours}`;
}

/** The same in English words. */
export function englishDuration(seconds: number): string {
  const { count, unit } = roundUp(seconds);
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}

function roundUp(seconds: number) {
  if (seconds <= 90) return { count: Math.ceil(seconds), unit: "second" as const };
  if (seconds <= 5400) return { count: Math.ceil(seconds / 60), unit: "minute" as const };
  return { count: Math.ceil(seconds / 3600), unit: "hour" as const };
}
