/** The text of a screen, with what is typed for each input and button: a word where a command does the same, else a number. */
import { type Say, say } from "../say.js";
import { type Offering, offersOf } from "./capabilities/text-only/offers.js";
import { screenLines } from "./capabilities/text-only/screen-lines.js";
import { findFields } from "./entry/find-field.js";
import { pressOf } from "./registry.js";
import { whereOf } from "./screen/naming.js";
import type { Button, Screen } from "./screen/screen.js";
import { isComplete } from "./steps/is-complete.js";
import { commands } from "./turn/command.js";
import type { Context } from "./turn/context.js";
import type { Offered } from "./turn/offered.js";

/** `render`: a label as people read it. */
export function textOf(
  context: Context,
  screen: Screen,
  render: Offering["render"],
): { readonly text: Say; readonly offered: Offered } {
  const offers = offersOf(screen, {
    at: context.state.place.at,
    wordOf: (button) => wordOf(context, button),
    figureOf: (input) => figureOf(context, input),
    render,
    typed: context.state.offered?.typed ?? {},
  });
  const [first, ...rest] = screenLines(screen, offers);
  return { text: say("text-only.lines", { first, rest }), offered: offers.offered };
}

/** The name by which a message sets this figure and no other; null: what the input holds is no figure. */
function figureOf({ report, state }: Context, path: string): string | null {
  const field = report?.ledger.field(path);
  if (report === null || field === undefined) return null;
  const { ledger } = report;
  const row = whereOf(ledger, path)?.split(" · ").at(-1) ?? "";
  const names = [field.label, field.fullLabel, `${row}${field.label}`, `${row}${field.fullLabel}`];
  const only = (name: string): boolean => {
    const { paths } = findFields(ledger, name, state.place);
    return paths.length === 1 && paths[0] === path;
  };
  return names.find(only) ?? field.fullLabel;
}

function wordOf({ words, report }: Context, button: Button): string | null {
  if (button.report !== undefined) return null;
  const { press } = button;
  // 生成 makes a draft by itself as long as something is missing.
  const isDraft = press.do === "make" && report !== null && !isComplete(report);
  const wanted = JSON.stringify(isDraft ? { ...press, draft: false } : press);
  const command = commands.find((one) => JSON.stringify(pressOf[one]) === wanted);
  return command === undefined ? null : (words.exact[command][0] ?? null);
}
