/** All fields of one row on one card. */
import type { Ledger } from "../../../form/ledger.js";
import { listOfRow } from "../../../form/list-of-row.js";
import { say } from "../../../say.js";
import { editForm } from "../../screen/edit-form.js";
import { nameOf } from "../../screen/naming.js";
import type { Screen } from "../../screen/screen.js";
import type { View } from "../../screen/view.js";
import type { Expected } from "../../steps/expected-inputs.js";

export function rowScreen(view: View, row: string): Screen {
  const list = row.slice(0, row.lastIndexOf("."));
  const name = nameOf(view.ledger, list, row.slice(list.length + 1));
  return editForm(view, rowExpected(view.ledger, row), say("row.title", { name }), [
    { label: say("evidence.open-all"), press: { do: "evidence", path: row } },
  ]);
}

export function rowExpected(ledger: Ledger, row: string): Expected[] {
  const list = listOfRow(ledger, row);
  return (list?.row.fields ?? [])
    .filter((field) => field.derive === null)
    .map((field) => ({ path: `${row}.${field.id}`, field, newRow: null }));
}
