import { destination, pino } from "pino";
import type { Config } from "./config.ts";
import type { Log } from "./ports/log.ts";

/** A log of JSON lines on stderr; stdout is for what was asked for. */
export function createLog(level: Config["logLevel"]): Log {
  return pino({ level, base: null, timestamp: isoTime }, destination(2));
}

function isoTime(): string {
  return `,"time":"${new Date().toISOString()}"`;
}
