/** A print model whose texts are worked out when they are read: a narrative of three figures must not score the whole report. */
import type { PrintModel, PrintValue } from "./print-model.js";

/** Works one value out; not asked twice. */
export type Later = () => PrintValue;
export interface LaterModel {
  [name: string]: Later | LaterModel;
}

export function lazyModel(later: LaterModel): PrintModel {
  const model: { [name: string]: PrintValue } = {};
  for (const [name, work] of Object.entries(later)) {
    const get = typeof work === "function" ? once(work) : once(() => lazyModel(work));
    Object.defineProperty(model, name, { get, enumerable: true });
  }
  return model;
}

/** Puts a value under names within names: `place(model, ["total", "executed"], …)`. */
export function place(model: LaterModel, names: readonly string[], work: Later): void {
  const [name = "", ...rest] = names;
  if (rest.length === 0) {
    model[name] = work;
    return;
  }
  const inner = model[name];
  const fields = typeof inner === "object" ? inner : {};
  model[name] = fields;
  place(fields, rest, work);
}

/** The whole model as plain data. */
export function workedOut(value: PrintModel): PrintModel {
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, plain(one)]));
}

function plain(value: PrintValue): PrintValue {
  if (isRows(value)) return value.map(workedOut);
  return isModel(value) ? workedOut(value) : value;
}

export function isRows(value: PrintValue | undefined): value is readonly PrintModel[] {
  return Array.isArray(value);
}

export function isModel(value: PrintValue | undefined): value is PrintModel {
  return typeof value === "object" && value !== null && !isRows(value) && !isGap(value);
}

export function isGap(value: PrintValue | undefined): value is { readonly missing: string } {
  return typeof value === "object" && value !== null && !isRows(value) && typeof value.missing === "string";
}

function once(work: Later): Later {
  let known: { value: PrintValue } | null = null;
  return () => {
    known ??= { value: work() };
    return known.value;
  };
}
