/** The scheme whose rule of points the form prints: a proposal, never more. */
import { compact } from "./label-text.js";
import type { BlankReading } from "./reading.js";
import type { Part, Understood } from "./understood.js";

export function schemeOf(reading: BlankReading, parts: readonly Part[], text: string): Understood["scheme"] {
  const scored = parts.some(
    (part) => part.part === "list" && part.fixed === undefined && part.columns.some(({ kind }) => kind === "score"),
  );
  if (!scored) return null;
  const plain = compact(text);
  const points = executionPoints(reading, parts, text);
  for (const { scheme, has = [], points: wanted } of reading.words.schemes) {
    const said = has.find((one) => plain.includes(compact(one)));
    if (has.length > 0 && said === undefined) continue;
    if (wanted !== undefined && wanted.execution !== points) continue;
    return { id: scheme, from: said ?? (points === null ? "" : String(points)) };
  }
  return null;
}

/** Points of the execution rate, as the table of funds prints them. */
function executionPoints(reading: BlankReading, parts: readonly Part[], text: string): number | null {
  for (const part of parts) {
    if (part.part !== "matrix" || part.rows === null) continue;
    const [from, to] = part.rows;
    const printed = reading.left.find(
      ({ at, text: found }) =>
        at.table === part.table && (at.row ?? 0) >= from && (at.row ?? 0) <= to && /^\d+$/.test(found),
    );
    if (printed !== undefined && Number(printed.text) <= 30) return Number(printed.text);
  }
  const plain = compact(text);
  for (const pattern of reading.words.executionPoints) {
    const [, found] = new RegExp(pattern).exec(plain) ?? [];
    if (found !== undefined) return Number(found);
  }
  return null;
}
