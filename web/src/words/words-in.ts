/** Words and the language, as in HTML's `lang`, that they are in. */
export interface WordsIn {
  readonly text: string;
  readonly lang: string;
}
