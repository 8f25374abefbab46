/** Rows of a list are added, moved and removed. */

import { patternOf } from "../../../form/path.js";
import { say } from "../../../say.js";
import { locateRow, orderEntry } from "../../entry/row-order.js";
import { sideTrip } from "../../steps/side-trip.js";
import type { Context, WithReport } from "../../turn/context.js";
import { type Outcome, outcome } from "../../turn/outcome.js";
import type { Place } from "../../turn/place.js";

/** Opens an empty row; it joins the list when it is saved. */
export function addRow(context: WithReport, list: string): Outcome {
  if (!context.report.ledger.form.lists.has(patternOf(list))) return outcome(context.state);
  return sideTrip(context, { at: "row", row: `${list}.${context.report.ledger.nextRow(list)}` });
}

export function moveRow(context: WithReport, path: string, by: -1 | 1): Outcome {
  const { list, row, rows } = locateRow(context.report.ledger, path);
  const at = rows.indexOf(row);
  const to = at + by;
  if (at < 0 || to < 0 || to >= rows.length) return outcome(context.state);
  const moved = rows.filter((one) => one !== row);
  moved.splice(to, 0, row);
  return outcome(listPlace(context, list), { entries: [orderEntry(list, moved)] });
}

export function deleteRow(context: WithReport, path: string): Outcome {
  const { list, row, rows } = locateRow(context.report.ledger, path);
  if (!rows.includes(row)) return outcome(context.state);
  return outcome(listPlace(context, list), {
    entries: [
      orderEntry(
        list,
        rows.filter((one) => one !== row),
      ),
    ],
    notices: [
      {
        text: say("notice.row-deleted", { of: context.report.ledger.form.lists.get(patternOf(list))?.of ?? "" }),
        tone: "note",
      },
    ],
  });
}

function listPlace(context: Context, list: string) {
  const page = context.state.place.at === "list" ? context.state.place.page : 0;
  const place: Place = { at: "list", list, page };
  return { ...context.state, place };
}
