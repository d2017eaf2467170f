export interface ServerSentEvent {
  readonly event: string;
  readonly data: string;
}

/**
 * The events of a stream, as the HTML standard reads them (section 9.2): lines may end in LF, CRLF or CR and be
 * cut anywhere, comments are passed over, an event that the stream breaks off is dropped.
 */
export async function* readEvents(
  stream: ReadableStream<Uint8Array>,
): AsyncGenerator<ServerSentEvent, void> {
  const parser = createEventParser();
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield* parser(decoder.decode(value, { stream: true }));
    }
  } finally {
    // whoever stops reading does not want the rest
    await reader.cancel().catch(() => undefined);
  }
}

/** Takes a stream's text piece by piece and gives the events that each piece completes. */
function createEventParser(): (piece: string) => ServerSentEvent[] {
  let rest = "";
  let event = "message";
  let data: string[] = [];

  function takeLine(line: string): ServerSentEvent | undefined {
    if (line === "") {
      const complete = { event, data: data.join("\n") };
      const isEmpty = data.length === 0;
      event = "message";
      data = [];
      return isEmpty ? undefined : complete;
    }
    const [, field = "", value = ""] = /^([^:]*)(?:: ?(.*))?$/su.exec(line) ?? [];
    if (field === "event") event = value;
    if (field === "data") data.push(value);
    return undefined;
  }

  return (piece) => {
    const text = rest + piece;
    // a CR at the very end may be the first half of CRLF
    const complete = text.endsWith("\r") ? text.slice(0, -1) : text;
    const lines = complete.split(/\r\n|\n|\r/u);
    rest = (lines.pop() ?? "") + text.slice(complete.length);
    return lines.map(takeLine).filter((one) => one !== undefined);
  };
}
