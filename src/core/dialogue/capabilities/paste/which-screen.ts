/** Where a pasted table belongs, where two places fit. */
import { patternOf } from "../../../form/path.js";
import { say } from "../../../say.js";
import { rowName } from "../../screen/naming.js";
import type { Block, Screen } from "../../screen/screen.js";
import type { View } from "../../screen/view.js";
import { listsFor } from "./list-here.js";

/** Lists that are offered at most. */
const mostLists = 20;

export function whichScreen(view: View, text: string): Screen {
  const paths = listsFor(view.report, text);
  const titleOf = (path: string): string => view.ledger.form.lists.get(patternOf(path))?.title ?? "";
  const mixed = new Set(paths.map(titleOf)).size > 1;
  const lists = paths.map((path) => ({
    path,
    name: nameOfList(view, path),
    title: mixed ? titleOf(path) : null,
  }));
  return {
    title: say("paste.which-title"),
    color: "orange",
    blocks: [
      { block: "text", text: say("paste.which", { more: Math.max(0, lists.length - mostLists) }) },
      ...lists.slice(0, mostLists).map(
        ({ path, name, title }): Block => ({
          block: "row",
          text: say("paste.into", { name, title, count: view.ledger.rows(path).length }),
          buttons: [{ label: say("button.this-one"), press: { do: "pasteHere", list: path } }],
        }),
      ),
      { block: "buttons", buttons: [{ label: say("button.discard"), press: { do: "cancel" } }] },
    ],
  };
}

/** The row that a list of indicators belongs to, or the report. */
function nameOfList(view: View, list: string): string {
  return rowName(view.ledger, list.replace(/\.?[^.]+$/, "")) ?? view.report.title;
}
