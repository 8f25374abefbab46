/** One row or one group of figures of the pasted table, to be edited. */
import { say } from "../../../say.js";
import type { Screen } from "../../screen/screen.js";
import type { View } from "../../screen/view.js";
import { cellsUnder } from "./paste-groups.js";
import { cellInput } from "./paste-questions.js";
import { type Pasted, rowWithKey } from "./pasted.js";

export function openScreen(view: View, pasted: Pasted, key: string, page: number): Screen {
  const found = rowWithKey(pasted, key);
  const cells = cellsUnder(view.report, pasted, key);
  const isTable = found === null && cells.some(({ field }) => field.column !== null);
  return {
    title:
      found === null
        ? say("paste.open-figures")
        : say("paste.open-row", { n: found.row.number, of: found.list.list.of, name: found.row.name }),
    subtitle: say("paste.open-subtitle"),
    color: "blue",
    blocks: [
      {
        block: "form",
        fields: [
          ...(found === null ? [{ block: "text" as const, tone: "note" as const, text: say("paste.open-blank") }] : []),
          ...cells.flatMap((cell) =>
            cellInput(view, cell, isTable ? say("paste.head", { label: cell.field.fullLabel }) : undefined),
          ),
        ],
        buttons: [
          { label: say("button.save-back"), press: { do: "pasteShow", page, open: null }, kind: "primary" },
          ...(found === null ? [] : [{ label: say("button.drop-row"), press: { do: "pasteDrop" as const, row: key } }]),
        ],
      },
    ],
  };
}
