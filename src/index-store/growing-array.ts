/** Numbers are kept in pieces of this many, so that growing never copies what is there. */
const PIECE_LENGTH = 1 << 18;

interface NumberArray {
  readonly length: number;
  [index: number]: number;
}

/** A typed array that grows at its end. */
export interface GrowingArray {
  readonly length: number;
  push(value: number): void;
  at(index: number): number;
}

/** @param createPiece makes a zeroed typed array of the given length */
export function createGrowingArray(createPiece: (length: number) => NumberArray): GrowingArray {
  const pieces: NumberArray[] = [];
  let length = 0;
  return {
    get length() {
      return length;
    },
    push(value) {
      if (length % PIECE_LENGTH === 0) pieces.push(createPiece(PIECE_LENGTH));
      const piece = pieces[pieces.length - 1];
      if (piece !== undefined) piece[length % PIECE_LENGTH] = value;
      length++;
    },
    at: (index) => pieces[Math.floor(index / PIECE_LENGTH)]?.[index % PIECE_LENGTH] ?? 0,
  };
}
