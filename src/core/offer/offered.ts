/** Each value of an offer held against the report. */
import { reasonPath } from "../evidence/reason.js";
import type { Field, Scope, Section } from "../form/form.js";
import type { Ledger } from "../form/ledger.js";
import { rowOf } from "../form/path.js";
import { isNarrative } from "../report/narrative.js";
import type { Reading } from "../report/printing.js";
import { sameValue } from "../value/same-value.js";
import { figureEntries } from "./figure-entries.js";
import { narrativeStanding } from "./narrative-standing.js";
import type { Offer, OfferItem } from "./offer.js";
import type { PrintedItem } from "./printed-differences.js";
import { isScoredByHand, tableScore } from "./printed-scores.js";
import { type AlikeRow, type NewRow, rebased } from "./rebase.js";

/** new: nothing stands there; same: it is there already; other: something else stands there; unread: no value. */
export type Standing = "new" | "same" | "other" | "unread";

export interface OfferedItem extends OfferItem {
  /** Names it on cards: its place in the offer. */
  readonly key: string;
  readonly field: Field;
  readonly standing: Standing;
  /** What stands there was carried over from an earlier report, and nobody has looked at it since. */
  readonly overCarried: boolean;
  /** What the report holds now. */
  readonly old: string | null;
  /** What it is shown and taken with: a section of the report, or a row. */
  readonly group: string;
  /** Path of the figure that says why it is this one, such as the reason for a score by hand; null: it needs none. */
  readonly reason: string | null;
  /** Its row has nearly the name of the file's, and nobody has said yet whether it is the same. */
  readonly inOpenRow: boolean;
}

export interface Offered {
  readonly items: readonly OfferedItem[];
  readonly printed: readonly PrintedItem[];
  readonly rows: readonly NewRow[];
  /** Rows of nearly the same name of which nobody has said yet whether they are the same. */
  readonly alike: readonly AlikeRow[];
  /** Paths of items that were approved. */
  readonly approved: ReadonlySet<string>;
}

/** What is answered about a row of nearly the same name. */
export const rowAnswers = { same: "same", apart: "apart" } as const;

/**
 * `mayWrite`: paths that the person may not write are left out. `answers`: what was said of rows of nearly the same name,
 * by their keys.
 */
export function offered(
  offer: Offer,
  report: Reading,
  mayWrite: (path: string) => boolean,
  answers: Readonly<Record<string, string>> = {},
): Offered {
  const { ledger } = report;
  const apart = new Set(Object.keys(answers).filter((key) => answers[key] === rowAnswers.apart));
  const { items, printed, rows, approved, alike: near } = rebased(offer, ledger, apart);
  const alike = near.filter(({ key }) => answers[key] === undefined);
  const openRows = new Set(alike.map(({ path }) => path));
  let filled: Reading | null = null;
  const after = (): Reading => {
    const figures = items.filter(({ path, value }) => value !== null && !isNarrativeAt(ledger, path));
    filled ??= { ...report, ledger: ledger.with(figureEntries(ledger, figures, rows)) };
    return filled;
  };
  const held = printed.map((item, index) => ({ item, key: `s${index}`, field: ledger.field(item.path) ?? null }));
  const byHand = held.filter(
    ({ item, field }) => field?.roles.includes("indicator.score") === true && isScoredByHand(report, after, item.path),
  );
  const all = [...items.map((item, index) => ({ item, key: String(index) })), ...byHand];
  return {
    rows,
    approved,
    alike,
    printed: held.flatMap((one): PrintedItem[] => {
      const { item, field } = one;
      if (byHand.includes(one) || (field === null && tableScore(item.path) === null)) return [];
      return [{ ...item, field }];
    }),
    items: all.flatMap(({ item, key }): OfferedItem[] => {
      const field = ledger.field(item.path);
      if (field === undefined || field.derive !== null || !mayWrite(item.path)) return [];
      const text = isNarrative(field) && item.value !== null ? item.value : null;
      const narrative = text === null ? null : narrativeStanding(report, after, item.path, text);
      const old = narrative === null ? (ledger.answer(item.path)?.value ?? null) : narrative.old;
      const overCarried = offer.way !== "carried" && ledger.way(item.path) === "carried";
      const standing = narrative?.isSame === true ? "same" : standingOf(field, item, old);
      return [
        {
          ...item,
          key,
          field,
          old,
          // What a file of this year says too has been looked at: it is written as the file's.
          standing: standing === "same" && overCarried ? "new" : standing,
          overCarried,
          group: groupOf(ledger, item.path, field),
          inOpenRow: openRows.has(rowOf(item.path)),
          reason: standing === "other" ? reasonPath(ledger, item.path) : null,
        },
      ];
    }),
  };
}

function isNarrativeAt(ledger: Ledger, path: string): boolean {
  const field = ledger.field(path);
  return field !== undefined && isNarrative(field);
}

export function standingOf({ kind }: Field, { value }: Pick<OfferItem, "value">, old: string | null): Standing {
  if (value === null) return "unread";
  if (old === null || old === "") return "new";
  return sameValue(kind, old, value) ? "same" : "other";
}

/** The outermost row that has sections of its own (a project), else the section of the report. */
function groupOf(ledger: Ledger, path: string, field: Field): string {
  const row = /^(.*?\.\d+)\./.exec(path)?.[1];
  if (row === undefined) return sectionOf(ledger.form.root, field)?.id ?? "";
  const list = ledger.form.lists.get(row.slice(0, row.lastIndexOf(".")));
  return list !== undefined && list.row.sections.length > 0 ? row : row.slice(0, row.lastIndexOf("."));
}

function sectionOf(scope: Scope, field: Field): Section | null {
  return scope.sections.find((section) => section.fields.includes(field)) ?? null;
}
