import { Locale as fromSimplified, Trie, type ConversionConfig } from "opencc-js/cn2t";
import { Locale as toSimplified } from "opencc-js/t2cn";
import { lazily } from "./lazily.ts";

/** Converts a text as one of OpenCC's configurations does. */
type Conversion = (text: string) => string;

type DictionaryGroup = readonly string[];

const trieFor = createTrieCache();

/** Traditional in Hong Kong's characters → Simplified; character forms only. */
export const hongKongToSimplified = conversion(toSimplified.configs.hk2s);
/** Simplified → Traditional in OpenCC's standard characters; character forms only. */
export const simplifiedToTraditional = conversion(fromSimplified.configs.s2t);
/** Simplified → Traditional in Taiwan's characters; character forms only. */
export const simplifiedToTaiwan = conversion(fromSimplified.configs.s2tw);
/** Simplified → Traditional in Taiwan's characters and words. */
export const simplifiedToTaiwanWords = conversion(fromSimplified.configs.s2twp);
/** Traditional in Taiwan's characters and words → Simplified in the mainland's. */
export const taiwanToMainlandWords = conversion(toSimplified.configs.tw2sp);

/**
 * What opencc-js's own `Converter` does with a configuration, made when it is first used, with one difference:
 * equal dictionaries are read once. `Converter` reads Simplified → Traditional (49,000 phrases) five times for
 * the three conversions above, which was half of the time that the first question waited.
 */
function conversion(config: ConversionConfig): Conversion {
  const made = lazily(() => {
    const normalisation = (config.normalizationChain ?? []).map(trieFor);
    const segmentation = config.segmentation && trieFor(config.segmentation);
    const chain = config.conversionChain.map(trieFor);
    return (text: string) => {
      const normalised = convertInTurn(text, normalisation);
      const segments = segmentation?.segment(normalised) ?? [normalised];
      return segments.map((segment) => convertInTurn(segment, chain)).join("");
    };
  });
  return (text) => made()(text);
}

function convertInTurn(text: string, tries: readonly Trie[]): string {
  return tries.reduce((converted, trie) => trie.convert(converted), text);
}

function createTrieCache(): (group: DictionaryGroup) => Trie {
  const known: { readonly group: DictionaryGroup; readonly trie: Trie }[] = [];
  return (group) => {
    const found = known.find((entry) => isSameGroup(entry.group, group));
    if (found !== undefined) return found.trie;
    const trie = new Trie();
    trie.loadDictGroup(group);
    known.push({ group, trie });
    return trie;
  };
}

function isSameGroup(one: DictionaryGroup, other: DictionaryGroup): boolean {
  return one.length === other.length && one.every((dictionary, at) => dictionary === other[at]);
}
