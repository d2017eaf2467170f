import { destination, pino } from "pino";
import type { Config } from "./config/config.ts";
import type { Log } from "./ports/log.ts";

/** A log of JSON lines on stderr; stdout is for what was asked for. */
export function createLog({ logLevel, serverId }: Pick<Config, "logLevel" | "serverId">): Log {
  const base = serverId === null ? null : { server: serverId };
  return pino({ level: logLevel, base, timestamp: isoTime }, destination(2));
}

function isoTime(): string {
  return `,"time":"${new Date().toISOString()}"`;
}
