import type { Invocation } from "../command.ts";
import { UsageError } from "../parse-command-line.ts";

/** From the first moment on, before the last; null is no limit. ISO 8601 in UTC. */
export interface Period {
  readonly from: string | null;
  readonly before: string | null;
}

const DAY_MS = 24 * 60 * 60 * 1000;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:\d{2})$/;

/** The period that `--from` and `--to` name; the day of `--to` belongs to it. */
export function periodOf(invocation: Pick<Invocation, "value">): Period {
  const [from, to] = [invocation.value("from"), invocation.value("to")];
  return {
    from: from === undefined ? null : momentOf("from", from),
    before: to === undefined ? null : endOf(to),
  };
}

export function isWithin(at: string, { from, before }: Period): boolean {
  return (from === null || at >= from) && (before === null || at < before);
}

/**
 * The beginning of a day in UTC, or a moment, as ISO 8601 in UTC.
 *
 * @throws UsageError for anything else.
 */
export function momentOf(option: string, text: string): string {
  const date = new Date(text);
  const isWell = (DAY.test(text) || MOMENT.test(text)) && !Number.isNaN(date.getTime());
  if (isWell && (!DAY.test(text) || date.toISOString().startsWith(text))) return date.toISOString();
  throw new UsageError(
    `--${option} takes a day as in 2026-11-27, or a moment as in 2026-11-27T10:00:00Z, not "${text}"`,
  );
}

function endOf(text: string): string {
  const moment = momentOf("to", text);
  if (!DAY.test(text)) return moment;
  return new Date(Date.parse(moment) + DAY_MS).toISOString();
}
