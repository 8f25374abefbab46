/** The rows of a list, to be opened, moved, removed or added to. */

import { patternOf } from "../../form/path.js";
import { say } from "../../say.js";
import type { Block, Screen } from "../screen.js";
import type { View } from "../view.js";

/** Rows a page. */
export const rowsPerPage = 8;

export function listScreen(view: View, list: string, page: number): Screen {
  const definition = view.ledger.form.lists.get(patternOf(list));
  const rows = view.ledger.rows(list);
  const of = definition?.of ?? "";
  const shown = rows.slice(page * rowsPerPage, (page + 1) * rowsPerPage);
  const indicators = definition?.role === "indicators";
  return {
    title: say("list.title", { title: definition?.title ?? "", of }),
    subtitle: say("list.subtitle", { count: rows.length, of }),
    color: "indigo",
    blocks: [
      ...shown.map((row): Block => {
        const path = `${list}.${row}`;
        const n = rows.indexOf(row);
        return {
          block: "row",
          text: say("list.row", {
            n: n + 1,
            name: nameOf(view, list, row),
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
              confirm: say("list.delete-confirm", { name: nameOf(view, list, row) }),
            },
          ],
        };
      }),
      ...(rows.length > rowsPerPage
        ? [{ block: "buttons" as const, buttons: pager(list, page, Math.ceil(rows.length / rowsPerPage)) }]
        : []),
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

export function nameOf(view: View, list: string, row: string): string {
  const definition = view.ledger.form.lists.get(patternOf(list));
  const name = definition === undefined ? null : view.ledger.value(`${list}.${row}.${definition.named}`);
  return name ?? `${definition?.of ?? ""} ${row}`;
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

function pager(list: string, page: number, pages: number) {
  return [
    {
      label: say("button.previous-page"),
      press: { do: "list" as const, list, page: Math.max(0, page - 1) },
      disabled: page === 0,
    },
    {
      label: say("button.next-page"),
      press: { do: "list" as const, list, page: Math.min(pages - 1, page + 1) },
      disabled: page >= pages - 1,
    },
  ];
}
