/** A passage by its place in the generation, which is also the order of passage ids. */
export interface ScoredOrdinal {
  readonly ordinal: number;
  /** Higher is better. */
  readonly score: number;
}

/**
 * Keeps the best `k` of a stream: the higher score first, of equal scores the lower ordinal. A binary heap
 * whose root is the worst that is kept.
 */
export class BestOrdinals {
  readonly #scores: Float64Array;
  readonly #ordinals: Uint32Array;
  #size = 0;

  constructor(k: number) {
    this.#scores = new Float64Array(k);
    this.#ordinals = new Uint32Array(k);
  }

  offer(ordinal: number, score: number): void {
    if (this.#size < this.#scores.length) {
      this.#set(this.#size, ordinal, score);
      this.#rise(this.#size++);
      return;
    }
    const worst = this.#scores[0] ?? Infinity;
    if (score > worst || (score === worst && ordinal < (this.#ordinals[0] ?? 0))) {
      this.#set(0, ordinal, score);
      this.#sink();
    }
  }

  /** The lowest score that is kept, or -Infinity while there is room. */
  threshold(): number {
    return this.#size < this.#scores.length ? -Infinity : (this.#scores[0] ?? -Infinity);
  }

  /** Best first. */
  take(): ScoredOrdinal[] {
    const kept = Array.from({ length: this.#size }, (_, place) => ({
      ordinal: this.#ordinals[place] ?? 0,
      score: this.#scores[place] ?? 0,
    }));
    return kept.sort((a, b) => b.score - a.score || a.ordinal - b.ordinal);
  }

  #rise(from: number): void {
    for (let place = from; place > 0;) {
      const parent = (place - 1) >> 1;
      if (!this.#isWorse(place, parent)) return;
      this.#swap(place, parent);
      place = parent;
    }
  }

  #sink(): void {
    for (let place = 0; ;) {
      const left = 2 * place + 1;
      const right = left + 1;
      let worst = place;
      if (left < this.#size && this.#isWorse(left, worst)) worst = left;
      if (right < this.#size && this.#isWorse(right, worst)) worst = right;
      if (worst === place) return;
      this.#swap(place, worst);
      place = worst;
    }
  }

  #isWorse(a: number, b: number): boolean {
    const [scoreA, scoreB] = [this.#scores[a] ?? 0, this.#scores[b] ?? 0];
    return (
      scoreA < scoreB || (scoreA === scoreB && (this.#ordinals[a] ?? 0) > (this.#ordinals[b] ?? 0))
    );
  }

  #swap(a: number, b: number): void {
    const [ordinal, score] = [this.#ordinals[a] ?? 0, this.#scores[a] ?? 0];
    this.#set(a, this.#ordinals[b] ?? 0, this.#scores[b] ?? 0);
    this.#set(b, ordinal, score);
  }

  #set(place: number, ordinal: number, score: number): void {
    this.#scores[place] = score;
    this.#ordinals[place] = ordinal;
  }
}
