/** The rows of a list, to be opened, moved, removed or added to. */

import { patternOf } from "../../../form/path.js";
import { say } from "../../../say.js";
import { nameOf } from "../../screen/naming.js";
import { pageOf, pager } from "../../screen/pager.js";
import type { Block, Screen } from "../../screen/screen.js";
import type { View } from "../../screen/view.js";

/** Rows a page: each has four buttons, one of them with a question before it. */
const rowsPerPage = 6;

export function listScreen(view: View, list: string, page: number): Screen {
  const definition = view.ledger.form.lists.get(patternOf(list));
  const rows = view.ledger.rows(list);
  const of = definition?.of ?? "";
  const { shown, at, pages } = pageOf(rows, page, rowsPerPage);
  const indicators = definition?.role === "indicators";
  return {
    title: say("list.title", { title: definition?.title ?? "", of }),
    subtitle: say("list.subtitle", { count: rows.length }),
    color: "indigo",
    blocks: [
      ...shown.map((row): Block => {
        const path = `${list}.${row}`;
        const n = rows.indexOf(row);
        return {
          block: "row",
          text: say("list.row", {
            n: n + 1,
            name: nameOf(view.ledger, list, row),
            ...(indicators ? facts(view, path) : { target: null }),
          }),
          buttons: [
            { label: say("button.edit"), press: { do: "row", row: path } },
            { label: say("button.up"), press: { do: "moveRow", row: path, by: -1 }, disabled: n === 0 },
            { label: say("button.down"), press: { do: "moveRow", row: path, by: 1 }, disabled: n === rows.length - 1 },
            {
              label: say("button.delete"),
              press: { do: "deleteRow", row: path },
              kind: "danger",
              confirm: say("list.delete-confirm", { name: nameOf(view.ledger, list, row) }),
            },
          ],
        };
      }),
      ...pager(at, pages, (to) => ({ do: "list", list, page: to })),
      { block: "rule" },
      {
        block: "buttons",
        buttons: [
          { label: say("button.add-row", { of }), press: { do: "addRow", list }, kind: "primary" },
          { label: say("button.continue"), press: { do: "continue" } },
          { label: say("button.outline"), press: { do: "outline", scope: "" } },
          { label: say("button.undo"), press: { do: "undo" } },
        ],
      },
    ],
  };
}

function facts(view: View, path: string): Record<string, string | null> {
  const get = (id: string): string | null => view.ledger.value(`${path}.${id}`);
  const byRole = (role: string): string | null => {
    const field = [...view.ledger.form.fields.values()].find(
      (one) => one.roles.includes(role) && one.pattern.startsWith(`${patternOf(path)}.`),
    );
    return field === undefined ? null : get(field.id);
  };
  return { target: byRole("indicator.target"), actual: byRole("indicator.actual"), weight: byRole("indicator.weight") };
}
