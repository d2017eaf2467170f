/** A text cut into what it shares with another at its beginning, what differs, and what it shares at its end. */
export interface ChangedPart {
  readonly start: string;
  readonly changed: string;
  readonly end: string;
}

/** Where two texts differ: one stretch of each, never cut within a character. */
export function changedParts(before: string, after: string): [ChangedPart, ChangedPart] {
  const [old, found] = [Array.from(before), Array.from(after)];
  const most = Math.min(old.length, found.length);
  let start = 0;
  while (start < most && old[start] === found[start]) start++;
  let end = 0;
  while (end < most - start && old.at(-1 - end) === found.at(-1 - end)) end++;
  return [cut(old, start, end), cut(found, start, end)];
}

function cut(characters: readonly string[], start: number, end: number): ChangedPart {
  const last = characters.length - end;
  return {
    start: characters.slice(0, start).join(""),
    changed: characters.slice(start, last).join(""),
    end: characters.slice(last).join(""),
  };
}
