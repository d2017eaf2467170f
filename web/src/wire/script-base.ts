/** The address of the server that this script came from, with a slash at its end: the API is its neighbour. */
export const SCRIPT_BASE = new URL(/* @vite-ignore */ ".", import.meta.url).href;
