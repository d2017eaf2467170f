/** The bytes without the zeros that they end with; one that may be the half of a last character of UTF-16 stays. */
export function withoutPadding(bytes: Uint8Array): Uint8Array {
  const end = bytes.findLastIndex((byte) => byte !== 0) + 1;
  const padding = bytes.length - end;
  return padding < 2 ? bytes : bytes.subarray(0, end + (end % 2));
}
