/** A layout beside what a file has: which part printed which, with as little left over as can be. */
import type { Loop, State, States } from "./states.js";

export interface Aligned<T, F> {
  readonly state: State<T>;
  readonly item: F;
  /** Lists whose next row begins here, the outermost first. */
  readonly enters: readonly Loop[];
}

export interface Costs<T, F> {
  /** 0: it is this part. Larger than `skip` and `extra` together: it is another one. */
  match(node: T, item: F): number;
  /** That a part of the layout is missing in the file. */
  skip(node: T): number;
  /** That something in the file is in no part of the layout. */
  readonly extra: number;
}

/** More than this is compared with nothing. */
const most = { states: 400, items: 1500 };

/** What is left over on either side is left out; null: there is too much of it. */
export function align<T, F>(graph: States<T>, items: readonly F[], costs: Costs<T, F>): Aligned<T, F>[] | null {
  const { states } = graph;
  if (states.length > most.states || items.length > most.items) return null;
  const steps = states.map((_, from) => stepsFrom(graph, from, costs));
  // By state: the least cost of a reading whose last part that matched is this one, and how it came there.
  let ends = new Map<number, Reading<T, F>>([[0, { cost: 0, last: null }]]);
  for (const item of items) {
    const next = new Map<number, Reading<T, F>>();
    const offer = (state: number, reading: Reading<T, F>): void => {
      const before = next.get(state);
      if (before === undefined || reading.cost < before.cost) next.set(state, reading);
    };
    const matches = states.map(({ node }) => (node === null ? Infinity : costs.match(node, item)));
    for (const [from, { cost, last }] of ends) {
      offer(from, { cost: cost + costs.extra, last });
      for (const [to, step] of steps[from] ?? []) {
        const state = states[to];
        const match = matches[to] ?? Infinity;
        if (state === undefined || match === Infinity) continue;
        const total = cost + step.cost + match;
        if (total < (next.get(to)?.cost ?? Infinity))
          offer(to, { cost: total, last: { aligned: { state, item, enters: step.enters }, before: last } });
      }
    }
    ends = next;
  }
  let best: Reading<T, F> | null = null;
  for (const [from, { cost, last }] of ends) {
    const total = cost + (steps[from]?.get(graph.end)?.cost ?? Infinity);
    if (best === null || total < best.cost) best = { cost: total, last };
  }
  const found: Aligned<T, F>[] = [];
  for (let link = best?.last ?? null; link !== null; link = link.before) found.push(link.aligned);
  return found.reverse();
}

interface Reading<T, F> {
  readonly cost: number;
  readonly last: Link<T, F> | null;
}

interface Link<T, F> {
  readonly aligned: Aligned<T, F>;
  readonly before: Link<T, F> | null;
}

interface Step {
  readonly cost: number;
  readonly enters: readonly Loop[];
}

/** Cheapest ways to other states, over parts that the file leaves out. */
function stepsFrom<T, F>({ states, ways }: States<T>, from: number, costs: Costs<T, F>): Map<number, Step> {
  const found = new Map<number, Step>();
  const open: { state: number; step: Step }[] = [{ state: from, step: { cost: 0, enters: [] } }];
  for (let at = 0; at < open.length; at += 1) {
    const current = open[at];
    if (current === undefined) break;
    const node = current.state === from && at === 0 ? null : (states[current.state]?.node ?? null);
    const known = at === 0 ? undefined : found.get(current.state);
    if (known !== undefined && known.cost < current.step.cost) continue;
    const through = current.step.cost + (node === null ? 0 : costs.skip(node));
    for (const { to, enters } of ways[current.state] ?? []) {
      const before = found.get(to);
      if (before !== undefined && before.cost <= through) continue;
      const step = { cost: through, enters: [...current.step.enters, ...enters] };
      found.set(to, step);
      open.push({ state: to, step });
    }
  }
  return found;
}
