/**
 * Figures by path, in two layers: a turn changes a few of some hundreds, and to copy them all every time was most of the
 * memory that a turn used.
 */
export interface Change<T> {
  readonly path: string;
  /** null: there is none any more. */
  readonly held: T | null;
}

/** Changes in the upper layer at most; then the two become one. */
const most = 64;

export class Layers<T> {
  readonly #lower: ReadonlyMap<string, T>;
  readonly #upper: ReadonlyMap<string, T | null>;

  constructor(lower: ReadonlyMap<string, T>, upper: ReadonlyMap<string, T | null> = new Map()) {
    this.#lower = lower;
    this.#upper = upper;
  }

  get(path: string): T | undefined {
    const held = this.#upper.size === 0 ? undefined : this.#upper.get(path);
    return held === undefined ? this.#lower.get(path) : (held ?? undefined);
  }

  with(changes: readonly Change<T>[]): Layers<T> {
    const upper = new Map(this.#upper);
    for (const { path, held } of changes) upper.set(path, held);
    const layers = new Layers(this.#lower, upper);
    return upper.size <= most ? layers : new Layers(new Map(layers.entries()));
  }

  /** Rather too many than too few: what stands in both layers counts twice. */
  get size(): number {
    return this.#lower.size + this.#upper.size;
  }

  *entries(): Generator<[string, T]> {
    for (const [path, held] of this.#lower) if (!this.#upper.has(path)) yield [path, held];
    for (const [path, held] of this.#upper) if (held !== null) yield [path, held];
  }

  *paths(): Generator<string> {
    for (const path of this.#lower.keys()) if (!this.#upper.has(path)) yield path;
    for (const [path, held] of this.#upper) if (held !== null) yield path;
  }
}
