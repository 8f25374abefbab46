/**
 * Figures that a standard paragraph prints, read back from the paragraph of a file: between the words that stand before and
 * behind them in the template. The rest of the paragraph may have been rewritten.
 */
import type { Field, Form, List } from "../../form/form.js";
import type { Ledger } from "../../form/ledger.js";
import { isFault, type Piece, readTemplate } from "../../report/narrative-template.js";
import { hasOptions } from "../../value/codec.js";
import type { Collector } from "../grid/found.js";
import type { Places } from "../grid/places.js";
import type { FoundNarrative } from "./narratives.js";
import { type Run, rowsIn, runOf } from "./rows-in-narratives.js";
import { type Said, unwrite } from "./unwrite.js";

const figures = new Set(["money", "count", "number", "percent", "year"]);

/** Nothing is overwritten: what a table says goes before what a sentence says. */
export function putFigures(narratives: readonly FoundNarrative[], places: Places, found: Collector): void {
  const { ledger } = places;
  for (const narrative of narratives) {
    const template = ledger.form.narratives.get(narrative.field.pattern)?.template;
    const pieces = template === undefined ? [] : readTemplate(template);
    if (isFault(pieces)) continue;
    const said = unwrite(pieces, narrative.text, (name) => ledger.form.lists.has(name));
    if (said !== null) {
      putSaid(said, narrative, places, found);
      continue;
    }
    const text = narrative.text.normalize("NFKC").replace(/[ \t\u3000]/g, "");
    for (const [name, words] of figuresOf(pieces)) {
      const field = ledger.form.fields.get(name);
      const value = field === undefined ? null : figureIn(text, words);
      if (field === undefined || value === null || !figures.has(field.kind)) continue;
      found.put(name, field, { text: value, cells: narrative.cells.slice(0, 1) }, false);
    }
    for (const run of runsOf(pieces, ledger)) putRows(run, text, narrative, places, found);
  }
}

/** A paragraph as the form writes it: all that it says. */
function putSaid(said: readonly Said[], narrative: FoundNarrative, places: Places, found: Collector): void {
  const { form } = places.ledger;
  const cells = narrative.cells.slice(0, 1);
  const rows = new Map<string, string>();
  for (const { name, text, row } of said) {
    const list = row === null ? undefined : form.lists.get(row.list);
    const inner = list === undefined ? undefined : fieldIn(form, `${list.pattern}.*.${name}`);
    const own = inner ?? fieldIn(form, name);
    if (text === "" || own === undefined || hasOptions(own.kind)) continue;
    const printed = { text, cells };
    if (row === null || list === undefined || inner === undefined) {
      if (!own.pattern.includes("*")) found.put(own.pattern, own, printed, false);
      continue;
    }
    const key = `${row.list} ${row.index}`;
    const named = said.find(
      (one) => one.row?.list === row.list && one.row.index === row.index && one.name === list.named,
    );
    const at =
      rows.get(key) ??
      found.rowNamed(list.pattern, list.named, named?.text ?? "") ??
      places.rowAt(list.pattern, row.index + 1).row;
    rows.set(key, at);
    const path = `${at}.${inner.pattern.slice(list.pattern.length + 3)}`;
    const value = found.read(path, inner, printed);
    if (list.row.fields.includes(inner)) found.rowPart(list, list.pattern, at, value);
    else found.put(path, inner, printed, false);
  }
}

function fieldIn({ fields }: Form, pattern: string): Field | undefined {
  return fields.get(pattern);
}

interface Words {
  readonly before: string;
  readonly after: string;
}

/** Figures outside lists, with the words around them up to the next sign. */
function figuresOf(pieces: readonly Piece[]): [name: string, words: Words][] {
  return pieces.flatMap((piece, index): [string, Words][] => {
    // What a flag shows is part of the paragraph too.
    if (piece.kind === "section") return figuresOf(piece.inside);
    if (piece.kind !== "figure") return [];
    const before =
      textOf(pieces[index - 1])
        .split(/[，。；：、,;:\n]/)
        .at(-1) ?? "";
    const after = textOf(pieces[index + 1]).split(/[，。；：、,;:\n]/)[0] ?? "";
    return before.length < 2 ? [] : [[piece.name, { before, after }]];
  });
}

function textOf(piece: Piece | undefined): string {
  return piece?.kind === "text" ? piece.text.normalize("NFKC").replace(/[ \t\u3000]/g, "") : "";
}

/** At the first place where a number stands between these words. */
function figureIn(text: string, { before, after }: Words): string | null {
  for (let at = text.indexOf(before); at >= 0; at = text.indexOf(before, at + 1)) {
    const rest = text.slice(at + before.length, at + before.length + 40);
    const [number] = /^[-+]?\d[\d,]*(?:\.\d+)?%?/.exec(rest) ?? [];
    if (number !== undefined && rest.startsWith(after, number.length)) return number;
  }
  return null;
}

function runsOf(pieces: readonly Piece[], { form }: Ledger): { list: List; run: Run }[] {
  return pieces.flatMap((piece) => {
    if (piece.kind !== "section") return [];
    const list = form.lists.get(piece.name);
    const run = list === undefined ? null : runOf(piece.inside, list);
    return list === undefined || run === null ? [] : [{ list, run }];
  });
}

/** Rows that a table names already get what this paragraph says beside them. */
function putRows(
  { list, run }: { list: List; run: Run },
  text: string,
  narrative: FoundNarrative,
  places: Places,
  found: Collector,
): void {
  const field: Field | undefined = list.row.fields.find(({ id }) => id === run.field);
  if (field === undefined) return;
  const cells = narrative.cells.slice(0, 1);
  rowsIn(text, run).forEach((value, index) => {
    const { row } = places.rowAt(list.pattern, index + 1);
    found.rowPart(list, list.pattern, row, found.read(`${row}.${field.id}`, field, { text: value, cells }));
  });
}
