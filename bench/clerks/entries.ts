/** Typed answers as entries of the ledger, through the reader that a card goes through. */
import type { Form } from "../../src/core/form/form.js";
import type { Entry } from "../../src/core/form/ledger.js";
import { entriesOf as entriesOfPlay } from "../../src/play/play-ledger.js";

/** Throws when an answer cannot be read: the benchmark's own mistake. */
export function entriesOf(form: Form, answers: ReadonlyMap<string, string>): readonly Entry[] {
  const { entries, unread } = entriesOfPlay(form, answers);
  const [first] = unread;
  if (first !== undefined) throw new Error(`${first.path}: ${first.raw} is read as ${first.problem.code}`);
  return entries;
}
