/** What a request may be held up by whatever else the process does. */
export const MAX_BLOCK_MS = 50;
