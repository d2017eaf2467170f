// opencc-js 1.4.2 ships declarations that NodeNext cannot resolve, so everything it exports is silently `any`.
declare module "opencc-js/t2cn" {
  import type { ConversionConfig } from "opencc-js/cn2t";

  export function Converter(options: {
    from: "t" | "tw" | "twp" | "hk" | "hkp";
    to: "cn";
  }): (text: string) => string;

  export const Locale: {
    readonly configs: Readonly<Record<"hk2s" | "tw2sp", ConversionConfig>>;
  };
}

declare module "opencc-js/cn2t" {
  export function Converter(options: {
    from: "cn";
    to: "t" | "tw" | "twp" | "hk";
  }): (text: string) => string;

  /** Each dictionary is text: "source replacement|source replacement"; of a group the first that has a word decides. */
  export interface ConversionConfig {
    readonly normalizationChain?: readonly (readonly string[])[];
    /** Cuts the text first; each part is then converted on its own. */
    readonly segmentation?: readonly string[];
    readonly conversionChain: readonly (readonly string[])[];
  }

  export const Locale: {
    readonly configs: Readonly<Record<"s2t" | "s2tw" | "s2twp", ConversionConfig>>;
  };

  export class Trie {
    loadDictGroup(group: readonly string[]): void;
    segment(text: string): string[];
    convert(text: string): string;
  }
}
