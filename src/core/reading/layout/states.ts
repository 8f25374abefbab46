/** The order in which parts of a layout may follow each other, as states and the ways between them. */
import type { Part } from "./layout.js";

/** A list whose next row begins; no two are the same. */
export interface Loop {
  /** The list as the layout names it, and the class in whose rows it stands. */
  readonly name: string;
}

export interface State<T> {
  /** null: nothing is printed here. */
  readonly node: T | null;
  /** The lists that it stands in, the outermost first. */
  readonly inside: readonly Loop[];
}

export interface Way {
  readonly to: number;
  readonly enters: readonly Loop[];
}

export interface States<T> {
  readonly states: readonly State<T>[];
  readonly ways: readonly (readonly Way[])[];
  readonly end: number;
}

interface Exit {
  readonly from: number;
  readonly enters: readonly Loop[];
}

/** State 0 is the beginning. `repeats`: a section is printed for each row of a list. */
export function statesOf<T>(parts: readonly Part<T>[], repeats: (name: string) => boolean): States<T> {
  const states: State<T>[] = [];
  const ways: Way[][] = [];
  const state = (node: T | null, inside: readonly Loop[], from: readonly Exit[]): number => {
    const index = states.push({ node, inside }) - 1;
    ways.push([]);
    for (const exit of from) ways[exit.from]?.push({ to: index, enters: exit.enters });
    return index;
  };
  const all = (some: readonly Part<T>[], inside: readonly Loop[], from: readonly Exit[]): readonly Exit[] =>
    inside.length > 0 && areOthers(some, repeats)
      ? some.flatMap((part) => (part.part === "one" ? [] : all(part.inside, inside, from)))
      : some.reduce((exits, part) => one(part, inside, exits), from);
  const one = (part: Part<T>, inside: readonly Loop[], from: readonly Exit[]): readonly Exit[] => {
    if (part.part === "one") return [{ from: state(part.node, inside, from), enters: [] }];
    if (part.inverted || !repeats(part.name)) return [...from, ...all(part.inside, inside, from)];
    return many(part.name, part.inside, inside, from);
  };
  const many = (
    name: string,
    within: readonly Part<T>[],
    inside: readonly Loop[],
    from: readonly Exit[],
  ): readonly Exit[] => {
    const loop: Loop = { name };
    const before = state(null, inside, from);
    const begin: Exit[] = [{ from: before, enters: [loop] }];
    const after = state(null, inside, all(without(within, "rest"), [...inside, loop], begin));
    const again: Exit[] = [{ from: after, enters: [loop] }];
    for (const { from: last, enters } of all(without(within, "first"), [...inside, loop], again))
      if (last !== after) ways[last]?.push({ to: after, enters });
    return [
      { from: before, enters: [] },
      { from: after, enters: [] },
    ];
  };
  const start = state(null, [], []);
  const end = state(null, [], all(parts, [], [{ from: start, enters: [] }]));
  return { states, ways, end };
}

/** Rows of a list that look otherwise by where they stand: of these each row prints one. */
function areOthers<T>(parts: readonly Part<T>[], repeats: (name: string) => boolean): boolean {
  return parts.length > 1 && parts.every((part) => part.part === "section" && (part.inverted || !repeats(part.name)));
}

/** The first row of a class, or the further ones. */
function without<T>(parts: readonly Part<T>[], name: string): Part<T>[] {
  const split = parts.some((part) => part.part === "section" && part.name === name);
  return parts.flatMap((part): Part<T>[] => {
    if (part.part === "one") return [part];
    if (part.name === name) return [];
    return split && (part.name === "first" || part.name === "rest") ? [...part.inside] : [part];
  });
}
