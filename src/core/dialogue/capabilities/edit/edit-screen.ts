/** One figure on a card of its own. */
import { say } from "../../../say.js";
import { editForm } from "../../screen/edit-form.js";
import { whereOf } from "../../screen/naming.js";
import type { Screen } from "../../screen/screen.js";
import type { View } from "../../screen/view.js";
import { isInParts } from "./rewrite.js";
import { rewriteScreen } from "./rewrite-screen.js";

export function editScreen(view: View, path: string, page = 0): Screen {
  if (isInParts(view.report, view.draft, path)) return rewriteScreen(view, path, page);
  const field = view.ledger.field(path);
  const expected = field === undefined ? [] : [{ path, field, newRow: null }];
  return editForm(
    view,
    expected,
    say("edit.title", { label: field?.fullLabel ?? "", row: field === undefined ? null : whereOf(view.ledger, path) }),
    [
      ...(field?.optional === true && view.ledger.answer(path) !== undefined
        ? [{ label: say("button.clear"), press: { do: "clear" as const, path } }]
        : []),
      { label: say("button.history"), press: { do: "history", path } },
    ],
  );
}
