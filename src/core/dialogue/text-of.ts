/** The text of a screen, with the word that is typed instead of each button where there is one. */
import { type Say, say } from "../say.js";
import { screenLines } from "./capabilities/text-only/screen-lines.js";
import { pressOf } from "./registry.js";
import type { Button, Screen } from "./screen/screen.js";
import { isComplete } from "./steps/is-complete.js";
import { commands } from "./turn/command.js";
import type { Context } from "./turn/context.js";

export function textOf(context: Context, screen: Screen): Say {
  const [first, ...rest] = screenLines(context, screen, (button) => wordOf(context, button));
  return say("text-only.lines", { first, rest });
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
