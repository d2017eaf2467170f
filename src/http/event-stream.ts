import type { Response } from "express";
import { pacedWrite } from "./paced-write.ts";
import { formatEvent, HEARTBEAT, type ServerSentEvent } from "./server-sent-events.ts";

export interface EventStreamTimes {
  /** After so long without an event a comment is sent, so that nothing on the way gives the connection up. */
  readonly heartbeatMs: number;
  /** A client that has not read what was sent for so long is cut off: it holds a place others wait for. */
  readonly drainMs: number;
}

/** Proxies commonly give a silent connection up after 60 s; the shortest usual limit is 30 s. */
export const EVENT_STREAM_TIMES: EventStreamTimes = { heartbeatMs: 10_000, drainMs: 30_000 };

export interface EventStream {
  /**
   * Resolves when the client can take more: at once, or when what waits for it has gone out. Rejects with
   * CANCELLED once it has left.
   */
  send(event: ServerSentEvent): Promise<void>;
  /** The same for a text that is in the wire format already. */
  write(text: string): Promise<void>;
  end(): void;
}

/** Turns the response into server-sent events; nothing may have been sent yet. */
export function openEventStream(
  response: Response,
  { heartbeatMs, drainMs }: EventStreamTimes,
): EventStream {
  response.set({
    "Content-Type": "text/event-stream; charset=utf-8",
    "Cache-Control": "no-store, no-transform",
    "X-Accel-Buffering": "no",
  });
  const heartbeat = setInterval(() => {
    if (!response.writableNeedDrain) response.write(HEARTBEAT);
  }, heartbeatMs);
  const stopHeartbeat = () => {
    clearInterval(heartbeat);
  };
  response.once("close", stopHeartbeat);
  const write = async (text: string) => {
    heartbeat.refresh();
    await pacedWrite(response, text, drainMs);
  };
  return {
    send: (event) => write(formatEvent(event)),
    write,
    end() {
      stopHeartbeat();
      response.end();
    },
  };
}
