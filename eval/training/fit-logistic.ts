/** One example: feature values in a fixed order, its class, and how much it counts. */
export interface Example {
  readonly features: readonly number[];
  readonly label: 0 | 1;
  readonly weight: number;
}

/** Candidates of one question; `label` 1 marks the ones that answer. */
export type ExampleGroup = readonly Example[];

export interface Fit {
  readonly bias: number;
  readonly weights: readonly number[];
}

/** A fit whose weights are looked up by the names of their features. */
interface NamedFit<Name extends string> {
  readonly bias: number;
  readonly weights: Readonly<Record<Name, number>>;
}

/** Names the weights of a fit whose examples had their features in the order of `names`. */
export function nameWeights<Name extends string>(
  { bias, weights }: Fit,
  names: readonly Name[],
): NamedFit<Name> {
  const named = names.map((name, index) => [name, weights[index] ?? 0] as const);
  // SAFETY: the entries are exactly the names.
  return { bias, weights: Object.fromEntries(named) as Record<Name, number> };
}

interface FitSettings {
  readonly steps: number;
  readonly learningRate: number;
  /** Strength of the squared penalty on standardised weights. */
  readonly l2: number;
}

const SETTINGS: FitSettings = { steps: 200, learningRate: 0.3, l2: 1e-3 };

/** Binary logistic regression by full-batch gradient descent with Adam steps on standardised features. */
export function fitLogistic(examples: readonly Example[], settings: FitSettings = SETTINGS): Fit {
  const scale = standardisation(examples);
  const total = examples.reduce((sum, { weight }) => sum + weight, 0);
  const rows = examples.map((example) => ({ ...example, z: standardised(example, scale) }));
  return descend(scale, settings, (parameters, gradient) => {
    for (const { z, label, weight } of rows) {
      addScaled(gradient, z, (sigmoid(score(parameters, z)) - label) * (weight / total));
    }
  });
}

/**
 * Listwise choice: a softmax over the candidates of each group, maximising the likelihood of its labelled
 * ones (McFadden 1974, conditional logit). Groups without a labelled candidate are left out.
 */
export function fitChoice(groups: readonly ExampleGroup[], settings: FitSettings = SETTINGS): Fit {
  const useful = groups.filter((group) => group.some(({ label }) => label === 1));
  const scale = standardisation(useful.flat());
  return descend(scale, settings, (parameters, gradient) => {
    for (const group of useful) {
      const rows = group.map((example) => standardised(example, scale));
      const chosen = softmax(rows.map((row) => score(parameters, row)));
      const right = softmaxOver(group, chosen);
      for (const [index, row] of rows.entries()) {
        addScaled(gradient, row, ((chosen[index] ?? 0) - (right[index] ?? 0)) / useful.length);
      }
    }
  });
}

/** The chosen probabilities, kept for the labelled candidates only and brought to a sum of one. */
function softmaxOver(group: ExampleGroup, chosen: readonly number[]): number[] {
  const mass = group.reduce((sum, { label }, index) => sum + label * (chosen[index] ?? 0), 0);
  return group.map(({ label }, index) => (label * (chosen[index] ?? 0)) / Math.max(mass, 1e-12));
}

interface Scale {
  readonly mean: readonly number[];
  readonly deviation: readonly number[];
}

function standardisation(examples: readonly Example[]): Scale {
  const width = examples[0]?.features.length ?? 0;
  const columns = Array.from({ length: width }, (_, column) =>
    examples.map(({ features }) => features[column] ?? 0),
  );
  const mean = columns.map(average);
  const deviation = columns.map((values, column) => {
    const variance = average(values.map((value) => (value - (mean[column] ?? 0)) ** 2));
    return Math.sqrt(variance) || 1;
  });
  return { mean, deviation };
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

function standardised({ features }: Example, { mean, deviation }: Scale): number[] {
  return [
    1,
    ...features.map((value, column) => (value - (mean[column] ?? 0)) / (deviation[column] ?? 1)),
  ];
}

/** Adam (Kingma & Ba 2015) on parameters [bias, weights…] of standardised features; returns raw weights. */
function descend(
  { mean, deviation }: Scale,
  { steps, learningRate, l2 }: FitSettings,
  addGradient: (parameters: readonly number[], gradient: number[]) => void,
): Fit {
  const size = mean.length + 1;
  const parameters = new Array<number>(size).fill(0);
  const first = new Array<number>(size).fill(0);
  const second = new Array<number>(size).fill(0);
  for (let step = 1; step <= steps; step++) {
    const gradient = parameters.map((value, index) => (index === 0 ? 0 : l2 * value));
    addGradient(parameters, gradient);
    const rate = learningRate / Math.sqrt(step);
    for (const [index, slope] of gradient.entries()) {
      first[index] = 0.9 * (first[index] ?? 0) + 0.1 * slope;
      second[index] = 0.999 * (second[index] ?? 0) + 0.001 * slope * slope;
      const corrected = (first[index] ?? 0) / (1 - 0.9 ** step);
      const spread = Math.sqrt((second[index] ?? 0) / (1 - 0.999 ** step)) + 1e-8;
      parameters[index] = (parameters[index] ?? 0) - (rate * corrected) / spread;
    }
  }
  const weights = mean.map((_, column) => (parameters[column + 1] ?? 0) / (deviation[column] ?? 1));
  const shift = weights.reduce((sum, weight, column) => sum + weight * (mean[column] ?? 0), 0);
  return { bias: (parameters[0] ?? 0) - shift, weights };
}

function score(parameters: readonly number[], row: readonly number[]): number {
  return row.reduce((sum, value, index) => sum + value * (parameters[index] ?? 0), 0);
}

function addScaled(gradient: number[], row: readonly number[], factor: number): void {
  for (const [index, value] of row.entries())
    gradient[index] = (gradient[index] ?? 0) + value * factor;
}

function softmax(scores: readonly number[]): number[] {
  const highest = Math.max(...scores);
  const powers = scores.map((value) => Math.exp(value - highest));
  const sum = powers.reduce((total, value) => total + value, 0);
  return powers.map((value) => value / sum);
}

function sigmoid(value: number): number {
  return 1 / (1 + Math.exp(-value));
}
