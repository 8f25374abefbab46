/** All fields of one row on one card, or one single field: what 修改 opens. */
import { patternOf } from "../../form/path.js";
import { say } from "../../say.js";
import type { Expected } from "../read-form.js";
import { isInParts } from "../rewrite.js";
import type { Button, Screen } from "../screen.js";
import { inputsFor, type View } from "../view.js";
import { nameOf } from "./list-screen.js";
import { rewriteScreen } from "./rewrite-screen.js";
import { rowName } from "./step-screen.js";

export function rowExpected(view: View, row: string): Expected[] {
  const list = view.ledger.form.lists.get(patternOf(row).replace(/\.\*$/, ""));
  return (list?.row.fields ?? [])
    .filter((field) => field.derive === null)
    .map((field) => ({ path: `${row}.${field.id}`, field, newRow: null }));
}

export function rowScreen(view: View, row: string): Screen {
  const list = row.slice(0, row.lastIndexOf("."));
  return editor(
    view,
    rowExpected(view, row),
    say("row.title", { name: nameOf(view, list, row.slice(list.length + 1)) }),
  );
}

export function editScreen(view: View, path: string, page = 0): Screen {
  if (isInParts(view.report, view.draft, path)) return rewriteScreen(view, path, page);
  const field = view.ledger.field(path);
  const expected = field === undefined ? [] : [{ path, field, newRow: null }];
  return editor(
    view,
    expected,
    say("edit.title", { label: field?.fullLabel ?? "", row: field === undefined ? null : whereOf(view, path) }),
    field?.optional === true && view.ledger.answer(path) !== undefined
      ? [{ label: say("button.clear"), press: { do: "clear", path } }]
      : [],
  );
}

/** The names of the rows around a path, outermost first. */
export function whereOf(view: View, path: string): string | null {
  const parts = [...path.matchAll(/\.\d+(?=\.)/g)].map((match) => path.slice(0, match.index + match[0].length));
  const names = parts.map((scope) => rowName(view, scope)).filter((name) => name !== null);
  return names.length === 0 ? null : names.join(" · ");
}

function editor(
  view: View,
  expected: readonly Expected[],
  title: Screen["title"],
  further: readonly Button[] = [],
): Screen {
  return {
    title,
    color: "blue",
    blocks: [
      {
        block: "form",
        fields: expected.flatMap(({ path, field }) => inputsFor(view, field, path)),
        buttons: [
          { label: say("button.save"), press: { do: "submit" }, kind: "primary" },
          ...further,
          { label: say("button.cancel"), press: { do: "cancel" } },
        ],
      },
    ],
  };
}
