/**
 * 佐证: files that prove a figure or an indicator. They are answers like any other (`@evidence.indicators.3`), so they stand in the
 * history and can be undone. The answer names the files; what is in them is kept elsewhere, under their checksum.
 */
import { z } from "zod";
import type { Entry, Ledger } from "../form/ledger.js";
import { listOfRow } from "../form/list-of-row.js";
import { rowOf } from "../form/path.js";

const proof = z.object({
  /** Of the message that brought the file. */
  id: z.string().min(1).max(200),
  /** As its sender called it; empty for a picture, which has no name. */
  name: z.string(),
});

export type Proof = z.infer<typeof proof>;

/** Files of one figure or indicator. */
export const mostProofs = 20;

const mark = "@evidence.";
const list = z.array(proof);

/** Where the files that prove `subject` stand in the ledger. */
export function proofPath(subject: string): string {
  return `${mark}${subject}`;
}

/** The figure or row that such an answer is about; null for any other answer. */
export function provenBy(path: string): string | null {
  return path.startsWith(mark) ? path.slice(mark.length) : null;
}

/** What is proven where somebody names a figure: an indicator as a whole, any other figure by itself. */
export function subjectOf(ledger: Ledger, path: string): string {
  const row = rowOf(path);
  const list = listOfRow(ledger, row);
  return list?.role === "indicators" ? row : path;
}

export function proofsAt(ledger: Ledger, subject: string): Proof[] {
  return readProofs(ledger.answer(proofPath(subject))?.value ?? null);
}

/** What such an answer names; none for what cannot be read. */
export function readProofs(value: string | null): Proof[] {
  if (value === null) return [];
  try {
    const read = list.safeParse(JSON.parse(value));
    return read.success ? read.data : [];
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}

/** The answer after which these files prove `subject`. */
export function proofEntry(subject: string, proofs: readonly Proof[]): Entry {
  const path = proofPath(subject);
  if (proofs.length === 0) return { path, raw: "", value: null };
  const raw = proofs.map(({ name }) => name).join("、");
  return { path, raw, value: JSON.stringify(proofs.map(({ id, name }) => ({ id, name }))) };
}
