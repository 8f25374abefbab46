/** Typed text: a command, “修改 …”, “字段：值”, a pasted table, or long text for the field that waits for it. */

import { patternOf, placed } from "../form/path.js";
import { scoredScopes } from "../form/scored-scopes.js";
import { say } from "../say.js";
import { aside } from "./aside.js";
import { type Command, type Context, commands, type OpenReport, type Outcome, outcome } from "./context.js";
import { findFields } from "./find-field.js";
import { onPress } from "./on-press.js";
import { looksLikeTable } from "./pasted-table.js";
import type { Press } from "./press.js";
import { namesInput } from "./screens/name-parts.js";
import { setField } from "./set-field.js";
import { stepsOf } from "./steps.js";
import { submit } from "./submit.js";
import { rawAt, viewOf } from "./view.js";

type WithReport = Context & { report: OpenReport };

/** A field's name before a colon is at most this long. */
const nameLength = 40;

export function onMessage(context: Context, text: string): Outcome {
  const command = commandOf(context, text);
  if (command !== null) return onPress(context, pressOf(command), {});
  if (context.report === null)
    return outcome(context.state, { notices: [{ text: say("notice.no-report"), tone: "note" }] });
  const open = { ...context, report: context.report };
  if (looksLikeTable(text)) return aside(open, { at: "paste", list: listHere(open), text });
  return (
    edited(open, text) ??
    assigned(open, text) ??
    longText(open, text) ??
    outcome(context.state, {
      notices: [{ text: say("notice.not-understood", { text: text.slice(0, 50) }), tone: "note" }],
    })
  );
}

function commandOf(context: Context, text: string): Command | null {
  const word = text
    .normalize("NFKC")
    .replace(/[\s。.!！?？]+$/u, "")
    .trim()
    .toLowerCase();
  const bare = word === "" ? text.trim() : word;
  return commands.find((command) => context.words.exact[command].includes(bare)) ?? null;
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
    case "check":
      return { do: "preview" };
    case "make":
      return { do: "make", draft: false };
  }
}

/** 修改 X: opens the field, or asks which. */
function edited(context: WithReport, text: string): Outcome | null {
  const word = context.words.edit.find((one) => text.trim().startsWith(one));
  if (word === undefined) return null;
  const name = text
    .trim()
    .slice(word.length)
    .replace(/^[\s:：“"]+|[”"]+$/g, "");
  const paths = findFields(context.report.ledger, name, context.state.place);
  const [only] = paths;
  if (only === undefined)
    return outcome(context.state, {
      notices: [{ text: say("notice.no-such-field", { name: name.slice(0, 40) }), tone: "warn" }],
    });
  return aside(
    context,
    paths.length === 1 ? { at: "edit", path: only } : { at: "choose", paths: paths.slice(0, 40), raw: null },
  );
}

/** 字段：值 */
function assigned(context: WithReport, text: string): Outcome | null {
  const match = /^([^:：\n]{1,80})[:：]([\s\S]*)$/.exec(text.trim());
  const [, name = "", raw = ""] = match ?? [];
  if (name === "" || name.length > nameLength || raw.trim() === "") return null;
  const paths = findFields(context.report.ledger, name, context.state.place);
  const [only] = paths;
  if (only === undefined) return null;
  if (paths.length > 1) return aside(context, { at: "choose", paths: paths.slice(0, 40), raw: raw.trim() });
  return setField(context, only, raw.trim());
}

/** Any other text goes into the first empty long field of the card that is shown, or into its list of names. */
function longText(context: WithReport, text: string): Outcome | null {
  const { place } = context.state;
  const view = viewOf(context.report, outcome(context.state));
  if (place.at === "edit" && context.report.ledger.field(place.path) !== undefined)
    return setField(context, place.path, text);
  if (place.at !== "step") return null;
  const step = stepsOf(context.report.ledger).find((one) => one.id === place.step);
  if (step?.kind === "names") return submit(context, { [namesInput(step)]: text }, "next");
  if (step?.kind !== "fields") return null;
  const fields = (step.pages[place.page] ?? []).flatMap((part) => part.fields);
  const long = fields
    .filter((field) => field.kind === "long")
    .map((field) => ({ field, path: placed(field.pattern, step.scope) }));
  const empty = long.find(({ field, path }) => rawAt(view, field, path) === "");
  const only = fields.length === 1 ? fields[0] : undefined;
  if (empty !== undefined && text.length >= 10) return setField(context, empty.path, text);
  return only === undefined ? null : setField(context, placed(only.pattern, step.scope), text);
}

/** The list of indicators that a pasted table belongs to, from where the person is; null: to be asked. */
function listHere(context: WithReport): string | null {
  const { ledger } = context.report;
  const { place } = context.state;
  const scopes = scoredScopes(ledger.form);
  const at =
    place.at === "step"
      ? (stepsOf(ledger).find((step) => step.id === place.step)?.scope ?? null)
      : place.at === "list"
        ? place.list
        : place.at === "row"
          ? place.row
          : place.at === "outline" && place.scope !== ""
            ? place.scope
            : place.at === "preview"
              ? place.table
              : null;
  if (at === null) return scopes.length === 1 && scopes[0]?.list === null ? scopes[0].indicators.pattern : null;
  const own = scopes.find(
    (scope) =>
      placed(scope.indicators.pattern, at).includes("*") === false &&
      patternOf(at).startsWith(scope.scope.pattern) &&
      (scope.scope.pattern !== "" || !patternOf(at).includes("*")),
  );
  return own === undefined ? null : placed(own.indicators.pattern, at);
}
