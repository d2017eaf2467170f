/** The day on which an instant falls, ISO 8601, UTC. */
export function dayOf(instant: Date): string {
  return instant.toISOString().slice(0, 10);
}
