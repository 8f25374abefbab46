/** What is shown at a place, with what the last event left to say. */
import { say } from "../say.js";
import type { Context, Outcome, Surroundings } from "./context.js";
import { canShow } from "./exists.js";
import { errorsOf, findingAt } from "./findings.js";
import type { Block, Screen } from "./screen.js";
import { chooseScreen } from "./screens/choose-screen.js";
import { findingsScreen } from "./screens/findings-screen.js";
import { helpScreen } from "./screens/help-screen.js";
import { homeScreen } from "./screens/home-screen.js";
import { listScreen } from "./screens/list-screen.js";
import { membersScreen } from "./screens/members-screen.js";
import { outlineScreen } from "./screens/outline-screen.js";
import { overrideScreen } from "./screens/override-screen.js";
import { pasteScreen } from "./screens/paste-screen.js";
import { previewScreen } from "./screens/preview-screen.js";
import { editScreen, rowScreen } from "./screens/row-screen.js";
import { stepScreen } from "./screens/step-screen.js";
import { twinScreen } from "./screens/twin-screen.js";
import { updateScreen } from "./screens/update-screen.js";
import { waiveScreen } from "./screens/waive-screen.js";
import { stepsOf } from "./steps.js";
import { type View, viewOf } from "./view.js";

export function screenOf(context: Context, result: Outcome, around: Surroundings): Screen {
  const screen = bare(context, result, around);
  const notices: Block[] = result.notices.map(({ text, tone, buttons }) =>
    buttons === undefined ? { block: "text", text, tone } : { block: "row", text, tone, buttons },
  );
  return { ...screen, blocks: [...notices, ...screen.blocks] };
}

/** A year's report is written in the year after it. */
function lastYear(now: number): number {
  return new Date(now).getUTCFullYear() - 1;
}

function bare(context: Context, result: Outcome, around: Surroundings): Screen {
  const { place } = result.state;
  if (place.at === "help") return helpScreen(context.report !== null, result.state.from !== null);
  if (place.at === "twin") return twinScreen(place, context.forms);
  if (place.at === "home" || context.report === null)
    return homeScreen(context.forms, around.home, result, lastYear(context.now));
  return reportScreen(viewOf(context.report, result), context, result, around);
}

function reportScreen(
  view: View,
  context: Context,
  { state: { place } }: Outcome,
  { people, update }: Surroundings,
): Screen {
  // A row may have gone since: another person deleted it, or its creation was undone.
  if (!canShow(view.ledger, place)) return outlineScreen(view, "");
  switch (place.at) {
    case "step": {
      const step = stepsOf(view.ledger).find((one) => one.id === place.step);
      return step === undefined ? outlineScreen(view, "") : stepScreen(view, step, place.page);
    }
    case "outline":
      return outlineScreen(view, place.scope, place.page);
    case "list":
      return listScreen(view, place.list, place.page);
    case "row":
      return rowScreen(view, place.row);
    case "edit":
      return editScreen(view, place.path, place.page);
    case "choose":
      return chooseScreen(view, place.paths, place.raw);
    case "preview":
      return previewScreen(view, place.table, place.page);
    case "paste":
      return pasteScreen(view, place.list, place.text);
    case "members":
      return membersScreen(view, context.person, people);
    case "update":
      return update === null ? outlineScreen(view, "") : updateScreen(view, update);
    case "findings":
      return findingsScreen(view, place.page);
    case "waive": {
      const finding = findingAt(view.report, place.finding);
      return finding === undefined ? findingsScreen(view, 0) : waiveScreen(view, finding);
    }
    case "override":
      return errorsOf(view.report).length === 0
        ? previewScreen(view, null, 0)
        : overrideScreen(view, place.page, place.selfCheck);
    default:
      return { title: say("help.title"), color: "grey", blocks: [] };
  }
}
