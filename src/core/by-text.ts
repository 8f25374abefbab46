/**
 * What follows from a text alone, kept for the texts that were asked for last: the same names and cells stand in many reports, and a
 * turn asks for most of them again.
 */

/** What is longer is hardly ever asked for twice. */
const longest = 100;

export class ByText<T> {
  #young = new Map<string, T>();
  /** Those before; forgotten all at once, which costs nothing, when the younger ones are as many. */
  #old = this.#young;

  /** `most`: texts in each of two generations. */
  constructor(private readonly most: number) {}

  /** The result of `work`, which must depend on nothing but the text. */
  of(text: string, work: (text: string) => T): T {
    const known = this.#young.get(text) ?? this.#old.get(text);
    if (known !== undefined) return known;
    const result = work(text);
    if (text.length <= longest) this.#keep(text, result);
    return result;
  }

  #keep(text: string, result: T): void {
    if (this.#young.size >= this.most) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(text, result);
  }
}
