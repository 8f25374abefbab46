/**
 * How many fields a card asks. A section alone: eight short inputs, two long texts. Sections that the form puts on one card:
 * as many as the card holds, so that a whole money table stands together.
 */
import type { Field } from "../../form/form.js";
import { hasOptions } from "../../value/codec.js";
import type { Part } from "./steps.js";

/** Short inputs on a card that the form leaves to us. */
export const inputsPerCard = 8;
/** Options of a choice that take as much room as another input. */
const optionsPerInput = 10;

/** What fields take: of eight, of the card's elements, of its bytes. */
interface Room {
  readonly inputs: number;
  readonly elements: number;
  readonly bytes: number;
}

const room = {
  alone: { inputs: inputsPerCard, elements: Number.POSITIVE_INFINITY, bytes: Number.POSITIVE_INFINITY },
  // What is left of 150 elements and 20 KB for the head, notices, buttons and what is said of wrong entries.
  grouped: { inputs: Number.POSITIVE_INFINITY, elements: 112, bytes: 14_000 },
} as const;

/** Cuts parts into pages: whole table rows and fields while they fit. */
export function splitIntoCards(parts: readonly Part[], grouped: boolean): Part[][] {
  const limit = grouped ? room.grouped : room.alone;
  const pages: Part[][] = [];
  let taken = nothing;
  for (const part of parts) {
    for (const chunk of chunksOf(part)) {
      const size = sizeOf(chunk);
      const page = pages.at(-1);
      if (page === undefined || !fits(sum(taken, size), limit)) {
        pages.push([{ ...part, fields: chunk.fields }]);
        taken = size;
        continue;
      }
      taken = sum(taken, size);
      const last = page.at(-1);
      if (last?.section === part.section)
        page[page.length - 1] = { ...part, fields: [...(last?.fields ?? []), ...chunk.fields] };
      else page.push({ ...part, fields: chunk.fields });
    }
  }
  return pages;
}

interface Chunk {
  /** The cells of one row, or a field by itself. */
  readonly fields: readonly Field[];
  readonly row: string | null;
}

function chunksOf(part: Part): Chunk[] {
  const chunks: Chunk[] = [];
  for (const field of part.fields) {
    const row = rowOf(part, field);
    const last = chunks.at(-1);
    if (row !== null && last?.row === row) chunks.splice(-1, 1, { row, fields: [...last.fields, field] });
    else chunks.push({ row, fields: [field] });
  }
  return chunks;
}

function rowOf({ section }: Part, field: Field): string | null {
  if (section?.table == null || field.column === null) return null;
  return field.pattern.slice(section.table.pattern.length + 1).split(".")[0] ?? null;
}

const nothing: Room = { inputs: 0, elements: 0, bytes: 0 };

function sizeOf({ fields, row }: Chunk): Room {
  return fields.map((field) => sizeOfField(field, row !== null)).reduce(sum, row === null ? nothing : rowHead);
}

/** The label of a table's row, and what holds its cells. */
const rowHead: Room = { inputs: 0, elements: 2, bytes: 200 };
/** An input without its text; in a row it has a column around it. */
const emptyInput = { elements: 2, cell: 3, bytes: 300 };

function sizeOfField({ kind, options, spec }: Field, cell: boolean): Room {
  const elements = cell ? emptyInput.cell : emptyInput.elements;
  if (hasOptions(kind))
    return {
      inputs: 1 + Math.floor(options.length / optionsPerInput),
      elements: elements + 2 + options.length,
      bytes: emptyInput.bytes + options.length * 140,
    };
  return {
    inputs: kind === "long" ? inputsPerCard / 2 : 1,
    elements,
    bytes: emptyInput.bytes + textBytes(kind, spec.max),
  };
}

/** Of what may stand in the input; a Chinese sign takes three. */
function textBytes(kind: Field["kind"], max: number | undefined): number {
  if (kind === "long") return 3000;
  return kind === "text" || kind === "cell" ? 3 * Math.min(1000, max ?? 100) : 30;
}

function sum(one: Room, other: Room): Room {
  return {
    inputs: one.inputs + other.inputs,
    elements: one.elements + other.elements,
    bytes: one.bytes + other.bytes,
  };
}

function fits(size: Room, limit: Room): boolean {
  return size.inputs <= limit.inputs && size.elements <= limit.elements && size.bytes <= limit.bytes;
}
