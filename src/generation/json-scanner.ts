/** Finds the JSON objects of the array "claims" in a reply while it is still being written. */
export interface ClaimScanner {
  /** The texts of the objects that `piece` completes, in order. */
  push(piece: string): string[];
  /** Everything so far. */
  readonly reply: string;
}

/** Depth of a claim in {"claims": [{…}]}. */
const CLAIM_DEPTH = 3;
const CLAIMS_KEY = /"claims"\s*:\s*$/u;

/** A scanner at the beginning of a reply. Brackets inside strings are no brackets. */
export function createClaimScanner(): ClaimScanner {
  let reply = "";
  let position = 0;
  let inString = false;
  const open: number[] = [];
  let inClaims = false;

  function enter(bracket: string): void {
    open.push(position);
    if (bracket === "[" && open.length === CLAIM_DEPTH - 1) {
      inClaims = CLAIMS_KEY.test(reply.slice(0, position));
    }
  }

  /** The object that ends here, where it is a claim. */
  function leave(bracket: string): string | undefined {
    const start = open.pop() ?? 0;
    const isClaim = inClaims && bracket === "}" && open.length === CLAIM_DEPTH - 1;
    if (open.length < CLAIM_DEPTH - 1) inClaims = false;
    return isClaim ? reply.slice(start, position + 1) : undefined;
  }

  /** Reads one character; the scanner stays inside strings until their closing quote. */
  function step(): string | undefined {
    const character = reply.charAt(position);
    if (inString) {
      if (character === "\\") position++;
      else if (character === '"') inString = false;
      return undefined;
    }
    if (character === '"') inString = true;
    else if (character === "{" || character === "[") enter(character);
    else if (character === "}" || character === "]") return leave(character);
    return undefined;
  }

  return {
    get reply() {
      return reply;
    },
    push(piece) {
      reply += piece;
      const found: string[] = [];
      // an escape at the end waits for what it escapes
      for (; position < reply.length; position++) {
        if (inString && reply.charAt(position) === "\\" && position + 1 === reply.length) break;
        const claim = step();
        if (claim !== undefined) found.push(claim);
      }
      return found;
    },
  };
}
