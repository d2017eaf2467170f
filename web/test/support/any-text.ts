import fc from "fast-check";

const isSurrogate = (code: number) => code >= 0xd800 && code <= 0xdfff;

/** Any text of whole code points, CJK and controls often among them. */
export const anyText = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0, max: 0x7f }),
      fc.integer({ min: 0x4e00, max: 0x9fff }),
      fc.integer({ min: 0, max: 0x10ffff }).filter((code) => !isSurrogate(code)),
    ),
    { maxLength: 20 },
  )
  .map((codes) => String.fromCodePoint(...codes));
