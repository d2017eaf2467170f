/** Length in code units of the longest stretch that two texts share; O(n·m). */
export function longestCommonRun(a: string, b: string): number {
  let previous = new Uint16Array(b.length + 1);
  let longest = 0;
  for (let i = 0; i < a.length; i++) {
    const current = new Uint16Array(b.length + 1);
    for (let j = 0; j < b.length; j++) {
      if (a.charCodeAt(i) !== b.charCodeAt(j)) continue;
      const run = (previous[j] ?? 0) + 1;
      current[j + 1] = run;
      if (run > longest) longest = run;
    }
    previous = current;
  }
  return longest;
}
