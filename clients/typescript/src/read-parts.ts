/** The parts of a body that end with `end`, as they come; the body is left when the iteration is. */
export async function* readParts(response: Response, end: string): AsyncGenerator<string, void> {
  if (response.body === null) return;
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let pending = "";
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      const parts = (pending + value).split(end);
      pending = parts.pop() ?? "";
      yield* parts;
    }
    if (pending !== "") yield pending;
  } finally {
    await reader.cancel();
  }
}
