import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readEvents, type ServerSentEvent } from "../../src/wire/read-events.ts";

/** A stream of the bytes, cut at the given places. */
function streamOf(text: string, cuts: readonly number[] = []): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  const places = [0, ...cuts.filter((at) => at < bytes.length), bytes.length];
  const sorted = places.toSorted((one, other) => one - other);
  return new ReadableStream({
    start(controller) {
      for (const [at, start] of sorted.entries()) {
        const piece = bytes.slice(start, sorted[at + 1]);
        if (piece.length > 0 && at < sorted.length - 1) controller.enqueue(piece);
      }
      controller.close();
    },
  });
}

async function eventsOf(stream: ReadableStream<Uint8Array>): Promise<ServerSentEvent[]> {
  const events: ServerSentEvent[] = [];
  for await (const event of readEvents(stream)) events.push(event);
  return events;
}

const STREAM =
  ": hello\n\nevent: claim\ndata: 一\ndata: 二\n\nevent:answer\r\ndata:三\r\n\r\nid: 7\rdata\r\rdata: last\n\nevent: cut off\ndata: x\n";
const EVENTS = [
  { event: "claim", data: "一\n二" },
  { event: "answer", data: "三" },
  { event: "message", data: "" },
  { event: "message", data: "last" },
];

describe("the events of a stream", () => {
  it("are read as the standard says, with each kind of line end", async () => {
    expect(await eventsOf(streamOf(STREAM))).toEqual(EVENTS);
  });

  it("are the same wherever the network cuts them, also within a character", async () => {
    const cuts = fc.array(fc.nat(STREAM.length + 10), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(cuts, async (places) => {
        expect(await eventsOf(streamOf(STREAM, places))).toEqual(EVENTS);
      }),
    );
  });

  it("are asked for no longer once their reader stops", async () => {
    let isCancelled = false;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        controller.enqueue(new TextEncoder().encode("data: x\n\n"));
      },
      cancel: () => {
        isCancelled = true;
      },
    });
    for await (const event of readEvents(endless)) {
      expect(event.data).toBe("x");
      break;
    }
    expect(isCancelled).toBe(true);
  });
});
