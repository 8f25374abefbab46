/** The amounts by which a slip by 10,000 shows: beside the one that was typed, in its table, and in the whole report. */
import { expandPattern } from "../../form/expand-pattern.js";
import type { Field } from "../../form/form.js";
import type { Ledger } from "../../form/ledger.js";
import { tableOf } from "../../reading/table-of.js";
import { cleanCell } from "../../value/clean.js";
import type { FieldSpec } from "../../value/codec.js";
import { toKept } from "../../value/written.js";

/** `typed`: what the same card holds, which counts for more than the ledger. */
export function figuresBeside(
  ledger: Ledger,
  path: string,
  typed: ReadonlyMap<string, string>,
): Pick<FieldSpec, "near" | "among" | "sizes"> {
  const field = ledger.field(path);
  if (field?.kind !== "money") return {};
  const others = amountsOf(ledger, field.spec.unit, typed).filter((one) => one.path !== path);
  const row = rowOf(path);
  const table = tableOf(path);
  const figures = (some: readonly Amount[]): string[] => some.flatMap(({ figure }) => figure ?? []);
  return {
    near: others.flatMap((one) => (one.row === row ? (ledger.value(one.path) ?? []) : [])),
    among: figures(others.filter((one) => one.table === table)),
    sizes: figures(others),
  };
}

/** Where somebody types an amount, and what it is now. */
interface Amount {
  readonly path: string;
  readonly row: string;
  readonly table: string;
  /** As typed into the card, else as the ledger has it; null: neither. */
  readonly figure: string | null;
}

/** What one card holds is asked for once for each of its inputs. */
const ofCards = new WeakMap<
  ReadonlyMap<string, string>,
  { ledger: Ledger; unit: string | undefined; amounts: readonly Amount[] }
>();

/** All amounts in this unit that somebody types, those of rows that the card adds among them. */
function amountsOf(ledger: Ledger, unit: string | undefined, typed: ReadonlyMap<string, string>): readonly Amount[] {
  const known = ofCards.get(typed);
  if (known?.ledger === ledger && known.unit === unit) return known.amounts;
  const amounts = amountsIn(ledger, unit, typed).map((path) => ({
    path,
    row: rowOf(path),
    table: tableOf(path),
    figure: keptFigure(ledger, path, typed) ?? ledger.value(path),
  }));
  ofCards.set(typed, { ledger, unit, amounts });
  return amounts;
}

function amountsIn(ledger: Ledger, unit: string | undefined, typed: ReadonlyMap<string, string>): string[] {
  const known = [...ledger.form.fields.values()]
    .filter((field) => isTyped(field, unit))
    .flatMap(({ pattern }) => expandPattern(ledger, pattern));
  const fresh = [...typed.keys()].filter((path) => {
    const field = ledger.field(path);
    return field !== undefined && isTyped(field, unit);
  });
  return [...new Set([...known, ...fresh])];
}

function isTyped({ kind, derive, spec }: Field, unit: string | undefined): boolean {
  return kind === "money" && derive === null && spec.unit === unit;
}

function rowOf(path: string): string {
  return path.slice(0, path.lastIndexOf("."));
}

/** What was typed is in the unit that the report is written in. */
function keptFigure(ledger: Ledger, path: string, typed: ReadonlyMap<string, string>): string | null {
  const figure = typedFigure(typed.get(path));
  return figure === null ? null : toKept(figure, ledger.field(path)?.spec ?? {});
}

/** 1,234.50 as it was typed; null: no plain number. */
function typedFigure(raw: string | undefined): string | null {
  const plain = cleanCell(raw ?? "").replaceAll(",", "");
  return plain.length < 40 && /^-?\d+(?:\.\d+)?$/.test(plain) ? plain : null;
}
