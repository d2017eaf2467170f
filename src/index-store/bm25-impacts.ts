import { createPacer } from "../scheduling/pacer.ts";
import { LEXICAL_FIELDS, type Bm25Parameters } from "../index-format/bm25-parameters.ts";
import { storedLength } from "../index-format/stored-length.ts";
import type { LexicalSections } from "./lexical-sections.ts";
import { bodyFrequency, contextFrequency, documentFrequency } from "./term-frequencies.ts";

const FIELD_COUNT = LEXICAL_FIELDS.length;

/** Numbers worked out before the clock is looked at. */
const SLICE_LENGTH = 1 << 14;

/**
 * What each posting adds to the score of its passage for a query token of weight 1, beside `postingPassages`:
 * Okapi BM25 of each field as Lucene computes it (Robertson & Zaragoza 2009 without the constant k1 + 1), the
 * fields added up by weight, so that engines that know only one field at a time can give the same scores.
 *
 * Worked out when an index is loaded (10 ns a posting), so that parameters are tuned without building again,
 * and kept as 32-bit floats: a score is exact to one part in 10^7.
 */
export async function computeImpacts(
  sections: LexicalSections,
  parameters: Bm25Parameters,
): Promise<Float32Array> {
  const { postingStarts, postingPassages, postingFrequencies, fieldLengths } = sections;
  const averages = averageLengths(fieldLengths);
  const norms = await computeNorms(fieldLengths, averages, parameters);
  const weights = await computeTermWeights(sections, averages, parameters);
  const impacts = new Float32Array(postingPassages.length);
  const pacer = createPacer();
  for (let term = 0; term + 1 < postingStarts.length; term++) {
    const weightsOfTerm = weights.subarray(3 * term, 3 * term + 3);
    const end = postingStarts[term + 1] ?? 0;
    for (let index = postingStarts[term] ?? 0; index < end; index++) {
      const frequencies = postingFrequencies[index] ?? 0;
      impacts[index] = impactOf(frequencies, weightsOfTerm, {
        norms,
        at: 3 * (postingPassages[index] ?? 0),
      });
    }
    if (pacer.isDue()) await pacer.turn();
  }
  return impacts;
}

function impactOf(
  packed: number,
  weights: Float64Array,
  { norms, at }: { readonly norms: Float64Array; readonly at: number },
): number {
  return (
    saturate(bodyFrequency(packed), weights[0], norms[at]) +
    saturate(contextFrequency(packed), weights[1], norms[at + 1]) +
    saturate(documentFrequency(packed), weights[2], norms[at + 2])
  );
}

function saturate(frequency: number, weight = 0, norm = 0): number {
  return frequency === 0 ? 0 : (weight * frequency) / (frequency + norm);
}

interface FieldAverage {
  /** Passages that have the field at all. */
  readonly passageCount: number;
  /** Tokens, over those passages. */
  readonly length: number;
}

function averageLengths(fieldLengths: Uint32Array): FieldAverage[] {
  return LEXICAL_FIELDS.map((_, field) => {
    let tokens = 0;
    let passageCount = 0;
    for (let index = field; index < fieldLengths.length; index += FIELD_COUNT) {
      const length = fieldLengths[index] ?? 0;
      tokens += length;
      if (length > 0) passageCount++;
    }
    return { passageCount, length: passageCount === 0 ? 1 : tokens / passageCount };
  });
}

function computeNorms(
  fieldLengths: Uint32Array,
  averages: readonly FieldAverage[],
  { k1, fields }: Bm25Parameters,
): Promise<Float64Array> {
  const scale = LEXICAL_FIELDS.map((name, field) => ({
    flat: k1 * (1 - fields[name].b),
    slope: (k1 * fields[name].b) / (averages[field]?.length ?? 1),
  }));
  return mapInSlices(fieldLengths, (length, index) => {
    const { flat, slope } = scale[index % FIELD_COUNT] ?? { flat: 0, slope: 0 };
    return flat + slope * storedLength(length);
  });
}

function computeTermWeights(
  { passageCounts }: LexicalSections,
  averages: readonly FieldAverage[],
  { fields }: Bm25Parameters,
): Promise<Float64Array> {
  const scale = LEXICAL_FIELDS.map((name, field) => ({
    weight: fields[name].weight,
    total: averages[field]?.passageCount ?? 0,
  }));
  return mapInSlices(passageCounts, (count, index) => {
    const { weight, total } = scale[index % FIELD_COUNT] ?? { weight: 0, total: 0 };
    return weight * Math.log(1 + (total - count + 0.5) / (count + 0.5));
  });
}

async function mapInSlices(
  values: Uint32Array,
  transform: (value: number, index: number) => number,
): Promise<Float64Array> {
  const pacer = createPacer();
  const results = new Float64Array(values.length);
  for (let start = 0; start < values.length; start += SLICE_LENGTH) {
    const end = Math.min(start + SLICE_LENGTH, values.length);
    for (let index = start; index < end; index++)
      results[index] = transform(values[index] ?? 0, index);
    if (pacer.isDue()) await pacer.turn();
  }
  return results;
}
