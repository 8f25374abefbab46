/** Seeded chance for faults and for the shapes of empty form values: the same seed gives the same run. */
export interface Chance {
  /** From 0 up to, not including, 1. */
  next(): number;
  reseed(seed: number): void;
}

export function createChance(seed: number): Chance {
  let state = seed >>> 0;
  return {
    next() {
      state = (state + 0x6d2b79f5) >>> 0;
      let mixed = Math.imul(state ^ (state >>> 15), state | 1);
      mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
    },
    reseed(seed) {
      state = seed >>> 0;
    },
  };
}

/**
 * One stream of chance for each name, all from one seed: how often one fault is asked about does not change what another
 * does, so that a run can be repeated though requests and pushes mix in another order.
 */
export interface ChanceStreams {
  of(name: string): Chance;
  reseed(seed: number): void;
}

export function createStreams(seed: number): ChanceStreams {
  let base = seed;
  const streams = new Map<string, Chance>();
  return {
    of(name) {
      const stream = streams.get(name) ?? createChance(base ^ numberOf(name));
      streams.set(name, stream);
      return stream;
    },
    reseed(wanted) {
      base = wanted;
      streams.clear();
    },
  };
}

/** FNV-1a over the name's characters. */
function numberOf(name: string): number {
  let hash = 0x811c9dc5;
  for (const letter of name) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}
