/** A value that nothing prints: only `reveal` gives it. */
export interface Secret {
  reveal(): string;
  toJSON(): string;
  toString(): string;
}

const HIDDEN = "[secret]";

/** Keeps `value` out of logs, messages and JSON. */
export function createSecret(value: string): Secret {
  return { reveal: () => value, toJSON: () => HIDDEN, toString: () => HIDDEN };
}
