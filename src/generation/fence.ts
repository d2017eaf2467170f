/**
 * Marks texts of others, so that they cannot pose as instructions: each fence carries a marker that is drawn for
 * the request, and a text that holds the marker loses it.
 */
export interface Fence {
  readonly marker: string;
  wrap(label: string, text: string): string;
}

/** A fence with the marker of one request; at least 64 random bits, or a text could guess it. */
export function createFence(marker: string): Fence {
  return {
    marker,
    wrap: (label, text) =>
      `<<${label} ${marker}>>\n${text.replaceAll(marker, "")}\n<</${label} ${marker}>>`,
  };
}
