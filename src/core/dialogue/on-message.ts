/** Typed text: a command, or what the capabilities make of it (“修改 …”, “字段：值”, a pasted table, long text). */
import type { Act } from "../access/table.js";
import { say } from "../say.js";
import { trimEndSigns } from "../trim-signs.js";
import { correctByText } from "./capabilities/blank/correct-draft.js";
import { typedIntoText } from "./capabilities/text-only/typed-into-text.js";
import { dispatch } from "./dispatch.js";
import { formsNamed } from "./entry/find-forms.js";
import { looksParted } from "./entry/looks-parted.js";
import { readPasted } from "./entry/read-pasted.js";
import { messageReaders, pressOf } from "./registry.js";
import { shortened } from "./screen/shortened.js";
import { type Command, commands } from "./turn/command.js";
import type { Context } from "./turn/context.js";
import { refusal } from "./turn/gate.js";
import { type Outcome, outcome, remark } from "./turn/outcome.js";

/** Characters of a message that are said back. */
const said = 40;
/** Of a table: a head and two rows. */
const fewestLines = 3;
/** Of a form that somebody looks for by typing. */
const longestWords = 60;

export function onMessage(context: Context, text: string): Outcome {
  const command = commandOf(context, text);
  if (command !== null) return dispatch(context, pressOf[command], null);
  const asText = typedIntoText(context, text);
  if (asText !== null) return asText;
  if (context.words.thanks.includes(plainWord(text))) return remark(context.state, say("notice.thanks"));
  const correction = correctByText(context, text);
  if (correction !== null) return correction;
  const { report } = context;
  const wanted = formWanted(context, text);
  if (wanted !== null) return dispatch(context, { do: "chooseForm", words: wanted }, null);
  if (report === null && formsNamed(context.forms, text).length > 0)
    return dispatch(context, { do: "chooseForm", words: text.trim().slice(0, longestWords) }, null);
  if (report === null && isTable(text)) return allowed(context, "importFile", readPasted(context.state, text));
  if (report === null) return outcome(context.state, { notices: [{ text: say("notice.no-report"), tone: "note" }] });
  for (const { act, read } of messageReaders) {
    const result = read({ ...context, report }, text);
    if (result !== null) return allowed(context, act, result);
  }
  return remark(context.state, say("notice.not-understood", { text: shortened(text.trim(), said) }));
}

/** The event key of a menu item: a command's own name. */
export function onMenu(context: Context, key: string): Outcome {
  const command = commands.find((one) => one === key) ?? commandOf(context, key);
  return dispatch(context, command === null ? { do: "help" } : pressOf[command], null);
}

/** 找表 衔接资金: what stands behind the word. */
function formWanted({ words }: Context, text: string): string | null {
  const even = text.normalize("NFKC").trim();
  const word = words.exact.chooseForm.find((one) => even.startsWith(one) && /^[\s:：]/.test(even.slice(one.length)));
  return word === undefined
    ? null
    : even
        .slice(word.length + 1)
        .trim()
        .slice(0, longestWords);
}

/** Nothing is open that it could fill: it is read as a file is. */
function isTable(text: string): boolean {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  return lines.length >= fewestLines && looksParted(lines);
}

/** What was only said, such as that a name is not known, needs no leave. */
function allowed(context: Context, act: Act, result: Outcome): Outcome {
  const refused = result.remark === null || result.effects.length > 0 ? refusal(context, act) : null;
  return refused === null ? result : remark(context.state, refused);
}

function commandOf(context: Context, text: string): Command | null {
  const word = plainWord(text);
  return commands.find((command) => context.words.exact[command].includes(word)) ?? null;
}

/** Without the stops at its end, full-width and capital letters evened out; a lone stop stays. */
function plainWord(text: string): string {
  const even = text.normalize("NFKC").trim().toLowerCase();
  const word = trimEndSigns(even, (char) => /[\s。.!！?？~～]/u.test(char));
  return word === "" ? even : word;
}
