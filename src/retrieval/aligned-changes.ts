/** `before.slice(start, end)` stands as `replacement` in the other text. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

/**
 * Where two versions of one text differ, by a longest common subsequence of code units (dynamic programming,
 * O(n·m): for questions, not for documents). A change is widened by one common character on each side, so
 * that 云计算 → 云端计算 becomes 云计 → 云端计 and never an empty string.
 */
export function alignedChanges(before: string, after: string): Change[] {
  const common = commonSubsequence(before, after);
  const anchors = [
    { before: -1, after: -1 },
    ...common,
    { before: before.length, after: after.length },
  ];
  const changes: Change[] = [];
  for (const [index, right] of anchors.entries()) {
    const left = anchors[index - 1];
    if (left === undefined) continue;
    if (right.before - left.before <= 1 && right.after - left.after <= 1) continue;
    changes.push({
      start: Math.max(left.before, 0),
      end: Math.min(right.before + 1, before.length),
      replacement: after.slice(Math.max(left.after, 0), Math.min(right.after + 1, after.length)),
    });
  }
  return changes;
}

interface Pair {
  readonly before: number;
  readonly after: number;
}

function commonSubsequence(before: string, after: string): Pair[] {
  const width = after.length + 1;
  const lengths = new Uint16Array((before.length + 1) * width);
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      lengths[i * width + j] =
        before.charAt(i) === after.charAt(j)
          ? at(i + 1, j + 1) + 1
          : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: Pair[] = [];
  let i = 0;
  let j = 0;
  while (i < before.length && j < after.length) {
    if (before.charAt(i) === after.charAt(j)) pairs.push({ before: i++, after: j++ });
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}
