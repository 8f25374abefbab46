/**
 * The unit of a table's money. A table whose amounts are of one kind is in one unit: where some heads or cells name it and
 * others name none, the others are in it too, unless their sizes say otherwise. What is not certain is read the likelier way
 * and asked.
 */
import { median } from "./median.js";

export interface TableMoney {
  /** What a line or a label around the table names; it holds for whatever names no unit itself. A note below may name it. */
  caption: string | null;
  /** Units in its heads, those of columns that nothing takes among them. */
  readonly heads: readonly string[];
}

export interface Amount {
  /** Row in which it stands: amounts of one row are about one thing. */
  readonly row: string;
  /** As printed, without its unit. */
  readonly number: number;
  /** Digits behind the point. */
  readonly decimals: number;
  /** What its cell, column or row names; null: nothing. */
  readonly unit: string | null;
}

export interface LikelyUnit {
  readonly unit: string;
  /** What it may be instead; null: it is certain. */
  readonly other: string | null;
}

const sizes: ReadonlyMap<string, number> = new Map([
  ["元", 0],
  ["百元", 2],
  ["千元", 3],
  ["万元", 4],
  ["亿元", 8],
]);

/** 10000 of 万元; 1 of a unit that is none of these. */
export function yuanIn(unit: string | null): number {
  return 10 ** (sizes.get(unit ?? "") ?? 0);
}

/** 万元 of 项目资金（万元）, 预算数/万元 or 单位：万元; a line above may have come with the head. */
export function unitIn(text: string): string | null {
  const lines = text.includes("\n") ? [...text.split("\n"), text] : [text];
  return lines.map(unitOfLine).find((unit) => unit !== null) ?? null;
}

function unitOfLine(text: string): string | null {
  const line = text.normalize("NFKC").replace(/\s/g, "");
  const [, unit, other] =
    /(?:单位[:为是]?|[(:/])(?:人民币)?([亿万千百]?元)(?:[),、。;]|$)|以([亿万千百]?元)为单位/.exec(line) ?? [];
  return unit ?? other ?? null;
}

/** That of a column's head, else of the heads above it. */
export function unitOfHead(texts: readonly string[]): string | null {
  return texts.map(unitIn).find((unit) => unit !== null) ?? null;
}

/** 万元 of 12.5万元; null: the cell names none. */
export function unitOfCell(text: string): string | null {
  const [, scale, unit] = /\d\s*([亿万千百]?)(元?)$/.exec(text.normalize("NFKC").trim()) ?? [];
  return scale === undefined || scale + (unit ?? "") === "" ? null : `${scale}元`;
}

/** The unit of amounts that name none. `usual`: that of the form. null: nothing speaks against it. */
export function unitOfTable({ heads }: TableMoney, amounts: readonly Amount[], usual: string): LikelyUnit | null {
  const bare = amounts.filter(({ unit, number }) => unit === null && number !== 0);
  const named = [...new Set([...heads, ...amounts.flatMap(({ unit }) => unit ?? [])])].filter((unit) =>
    sizes.has(unit),
  );
  const [first] = named;
  if (first === undefined) return looksLarge(bare, usual) ? { unit: "元", other: usual } : null;
  const likely = bySize(bare, amounts, [...new Set([...named, usual])]);
  if (named.length > 1) {
    const unit = likely ?? (named.includes(usual) ? usual : first);
    return { unit, other: named.filter((one) => one !== unit).join("、") };
  }
  if (likely === first || (likely === null && first === usual)) return { unit: first, other: null };
  const unit = likely ?? first;
  return { unit, other: unit === first ? usual : first };
}

/** Orders of magnitude within which amounts of one row are near each other, and by which another unit has to be farther. */
const near = 1.5;
const apart = 1;

/** The unit in which the amounts lie beside those of their rows whose unit is known; null: they do not tell. */
function bySize(bare: readonly Amount[], amounts: readonly Amount[], units: readonly string[]): string | null {
  const known = new Map<string, number[]>();
  for (const { row, unit, number } of amounts)
    if (unit !== null && number !== 0) known.set(row, [...(known.get(row) ?? []), order(number, unit)]);
  const middle = median([...known.values()].flat());
  const beside = bare.flatMap((amount) => {
    const there = known.get(amount.row) ?? (middle === null ? [] : [middle]);
    return there.length === 0 ? [] : [{ amount, there }];
  });
  const [best, next] = units
    .map((unit) => {
      const all = beside.map(({ amount, there }) =>
        Math.min(...there.map((one) => Math.abs(order(amount.number, unit) - one))),
      );
      return { unit, far: median(all) ?? Number.POSITIVE_INFINITY };
    })
    .sort((one, other) => one.far - other.far);
  if (best === undefined || best.far > near) return null;
  return next === undefined || next.far - best.far >= apart ? best.unit : null;
}

function order(number: number, unit: string): number {
  return Math.log10(Math.abs(number)) + (sizes.get(unit) ?? 0);
}

/** Where nothing names a unit: amounts of 万元 have small ones or more decimals among them, those of 元 have not. */
const large = 100_000;
const small = 1_000;

function looksLarge(bare: readonly Amount[], usual: string): boolean {
  if (usual !== "万元" || bare.length < 2) return false;
  const all = bare.map(({ number }) => Math.abs(number));
  return Math.max(...all) >= large && all.every((one) => one >= small) && bare.every(({ decimals }) => decimals <= 2);
}
