/** Gives what `create` makes, which it makes when it is first asked, once. */
export function lazily<Value>(create: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: create() }).value;
}
