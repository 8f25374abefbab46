/** All points of a table, two a line under their classes, with what they add up to. */
import { say } from "../../../say.js";
import type { Scheme } from "../../../score/scheme.js";
import { inputsFor } from "../../screen/input.js";
import { rowName } from "../../screen/naming.js";
import type { Button, FormPart, Grid, Input, Screen, TextBlock } from "../../screen/screen.js";
import { shortened } from "../../screen/shortened.js";
import type { View } from "../../screen/view.js";
import { openPoints, type WeightRow, weightPage, weightSum } from "./weight-rows.js";

/** Characters of a name above its input. */
const longestName = 20;

export function weightsScreen(view: View, scheme: Scheme, table: string, page: number): Screen {
  const { shown, at, pages } = weightPage(view.ledger, scheme, table, page);
  const more = at + 1 < pages;
  return {
    title: say("weights.title", { row: rowName(view.ledger, table) }),
    subtitle: pages > 1 ? say("page.of", { page: at + 1, pages }) : null,
    color: "blue",
    blocks: [
      {
        block: "form",
        fields: [sumBlock(view, scheme, table), ...classGrids(view, shown)],
        buttons: [
          ...splitButton(view, scheme, table),
          { label: say(more ? "button.save-on" : "button.save"), press: { do: "submit" }, kind: "primary" },
          { label: say("button.cancel"), press: { do: "cancel" } },
        ],
      },
    ],
  };
}

/** Points that are open are offered as the scheme splits them. */
function splitButton({ ledger }: View, scheme: Scheme, table: string): Button[] {
  const count = openPoints(ledger, scheme, table)?.size ?? 0;
  return count === 0 ? [] : [{ label: say("weights.split", { count }), press: { do: "splitWeights", table } }];
}

function sumBlock({ ledger }: View, scheme: Scheme, table: string): TextBlock {
  const found = weightSum(ledger, scheme, table);
  if (found === null) return { block: "text", text: say("weights.none"), tone: "note" };
  const { sum, wanted } = found;
  const facts = { sum: sum.toFixed(), wanted: wanted.toFixed(), difference: sum.minus(wanted).abs().toFixed() };
  if (sum.eq(wanted)) return { block: "text", text: say("weights.right", facts), tone: "good" };
  return { block: "text", text: say("weights.wrong", { ...facts, over: sum.gt(wanted) }), tone: "bad" };
}

function classGrids(view: View, rows: readonly WeightRow[]): FormPart[] {
  const grid: { label: string; inputs: (Input | null)[] }[] = [];
  const questions: FormPart[] = [];
  let under: string | null = null;
  for (const row of rows) {
    const name = say("weights.row", { n: row.n, name: shortened(row.name, longestName) });
    const [input, ...asked] = inputsFor(view, row.field, row.path, name);
    questions.push(...asked);
    if (input?.block !== "input") continue;
    const last = grid.at(-1);
    const second = last?.inputs[1] === null && row.under === under;
    if (last !== undefined && second) last.inputs[1] = input;
    else grid.push({ label: row.under === under ? "" : row.under, inputs: [input, null] });
    under = row.under;
  }
  const block: Grid = { block: "grid", columns: ["", ""], rows: grid };
  return grid.length === 0 ? questions : [block, ...questions];
}
