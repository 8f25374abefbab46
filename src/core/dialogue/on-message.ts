/** Typed text: a command, “修改 …”, “字段：值”, a pasted table, or long text for the field that waits for it. */

import { say } from "../say.js";
import { aside } from "./aside.js";
import { type Command, type Context, commands, type OpenReport, type Outcome, outcome, remark } from "./context.js";
import { derivedField, findFields } from "./find-field.js";
import { listHere } from "./list-here.js";
import { longText } from "./long-text.js";
import { onPress } from "./on-press.js";
import { looksLikeTable } from "./pasted-table.js";
import type { Press } from "./press.js";
import { setField } from "./set-field.js";

type WithReport = Context & { report: OpenReport };

/** A field's name before a colon is at most this long. */
const nameLength = 40;
/** A value behind part of a field's name is at most this long; longer text is text that happens to hold a colon. */
const valueLength = 60;
/** Places that a choice lists and remembers at most. */
const mostChoices = 100;

export function onMessage(context: Context, text: string): Outcome {
  const command = commandOf(context, text);
  if (command !== null) return onPress(context, pressOf(command), null);
  if (context.words.thanks.includes(bareWord(text))) return remark(context.state, say("notice.thanks"));
  if (context.report === null)
    return outcome(context.state, { notices: [{ text: say("notice.no-report"), tone: "note" }] });
  const open = { ...context, report: context.report };
  if (looksLikeTable(text)) return aside(open, { at: "paste", list: listHere(open, text), text });
  return (
    edited(open, text) ??
    assigned(open, text) ??
    longText(open, text) ??
    remark(context.state, say("notice.not-understood", { text: shortened(text.trim()) }))
  );
}

/** The event key of a menu item: a command's own name. */
export function onMenu(context: Context, key: string): Outcome {
  const command = commands.find((one) => one === key) ?? commandOf(context, key);
  return onPress(context, command === null ? { do: "help" } : pressOf(command), null);
}

function commandOf(context: Context, text: string): Command | null {
  const word = bareWord(text);
  return commands.find((command) => context.words.exact[command].includes(word)) ?? null;
}

/** Without the stops at its end, full-width and capital letters evened out; a lone stop stays. */
function bareWord(text: string): string {
  const even = text.normalize("NFKC").trim().toLowerCase();
  const word = even.replace(/[\s。.!！?？~～]+$/u, "");
  return word === "" ? even : word;
}

function pressOf(command: Command): Press {
  switch (command) {
    case "help":
    case "continue":
    case "undo":
    case "home":
    case "members":
    case "back":
    case "skip":
      return { do: command };
    case "progress":
      return { do: "outline", scope: "" };
    case "preview":
      return { do: "preview" };
    case "check":
      return { do: "findings" };
    case "make":
      return { do: "make", draft: false };
  }
}

/** 修改 X: opens the field, or asks which. A sentence that only begins with such a word is none. */
function edited(context: WithReport, text: string): Outcome | null {
  const typed = text.trim();
  const word = context.words.edit.find((one) => typed.startsWith(one));
  if (word === undefined) return null;
  const name = typed.slice(word.length).replace(/^[\s:：“"]+|[”"。\s]+$/g, "");
  if (name === "") return remark(context.state, say("notice.edit-what"));
  const { paths } = findFields(context.report.ledger, name, context.state.place);
  const [only] = paths;
  if (only !== undefined)
    return aside(
      context,
      paths.length === 1 ? { at: "edit", path: only } : { at: "choose", paths: paths.slice(0, mostChoices), raw: null },
    );
  if (typed.length > nameLength) return null;
  const derived = derivedField(context.report.ledger, name);
  if (derived !== undefined) return remark(context.state, say("notice.derived-field", { label: derived.fullLabel }));
  return remark(context.state, say("notice.no-such-field", { name: shortened(name) }));
}

/** 字段：值 */
function assigned(context: WithReport, text: string): Outcome | null {
  const match = /^([^:：\n]{1,80})[:：]([\s\S]*)$/.exec(text.trim());
  const name = (match?.[1] ?? "").trim();
  const raw = (match?.[2] ?? "").trim();
  if (name === "" || name.length > nameLength || raw === "") return null;
  const { paths, exact } = findFields(context.report.ledger, name, context.state.place);
  const [only] = paths;
  if (!exact && (raw.length > valueLength || raw.includes("\n"))) return null;
  if (only === undefined) {
    const derived = derivedField(context.report.ledger, name);
    return derived === undefined
      ? null
      : remark(context.state, say("notice.derived-field", { label: derived.fullLabel }));
  }
  if (paths.length > 1) return aside(context, { at: "choose", paths: paths.slice(0, mostChoices), raw });
  return setField(context, only, raw);
}

function shortened(text: string): string {
  return text.length > nameLength ? `${text.slice(0, nameLength)}…` : text;
}
