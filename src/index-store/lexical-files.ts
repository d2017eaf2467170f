import { FILES } from "./generation-files.ts";
import type { LexicalSections } from "./lexical-sections.ts";
import type { ManifestFile } from "./manifest.ts";
import { readArray } from "./section-reader.ts";
import { writeArray } from "./section-writer.ts";

export async function writeLexicalSections(
  directory: string,
  sections: LexicalSections,
): Promise<ManifestFile[]> {
  return [
    await writeArray(directory, FILES.termUnits, sections.terms.units),
    await writeArray(directory, FILES.termOffsets, sections.terms.offsets),
    await writeArray(directory, FILES.termPassageCounts, sections.passageCounts),
    await writeArray(directory, FILES.postingStarts, sections.postingStarts),
    await writeArray(directory, FILES.postingPassages, sections.postingPassages),
    await writeArray(directory, FILES.postingFrequencies, sections.postingFrequencies),
    await writeArray(directory, FILES.fieldLengths, sections.fieldLengths),
  ];
}

/** Reads the inverted index of a verified generation. */
export async function readLexicalSections(directory: string): Promise<LexicalSections> {
  return {
    terms: {
      units: await readArray(directory, FILES.termUnits, Uint16Array),
      offsets: await readArray(directory, FILES.termOffsets, Uint32Array),
    },
    passageCounts: await readArray(directory, FILES.termPassageCounts, Uint32Array),
    postingStarts: await readArray(directory, FILES.postingStarts, Uint32Array),
    postingPassages: await readArray(directory, FILES.postingPassages, Uint32Array),
    postingFrequencies: await readArray(directory, FILES.postingFrequencies, Uint16Array),
    fieldLengths: await readArray(directory, FILES.fieldLengths, Uint32Array),
  };
}
