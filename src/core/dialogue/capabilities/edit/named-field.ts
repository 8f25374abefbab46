/** A figure is named in a message: “修改 …”, or “字段：值”. */

import { say } from "../../../say.js";
import { trimEndSigns } from "../../../trim-signs.js";
import { derivedField, findFields } from "../../entry/find-field.js";
import { setField } from "../../entry/set-field.js";
import { shortened } from "../../screen/shortened.js";
import { sideTrip } from "../../steps/side-trip.js";
import type { WithReport } from "../../turn/context.js";
import { type Outcome, remark } from "../../turn/outcome.js";

/** A field's name is at most this long. */
const nameLength = 40;
/** A value behind part of a field's name is at most this long; longer text is text that happens to hold a colon. */
const valueLength = 60;
/** Places that a choice lists and remembers at most. */
const mostChoices = 100;

/** 修改 X: opens the field, or asks which. A sentence that only begins with such a word is none. */
export function editByName(context: WithReport, text: string): Outcome | null {
  const typed = text.trim();
  const word = context.words.edit.find((one) => typed.startsWith(one));
  if (word === undefined) return null;
  const rest = typed.slice(word.length).replace(/^[\s:：“"]+/, "");
  const name = trimEndSigns(rest, (char) => /[”"。\s]/.test(char));
  if (name === "") return remark(context.state, say("notice.edit-what"));
  const { paths } = findFields(context.report.ledger, name, context.state.place);
  const [only] = paths;
  if (only !== undefined)
    return sideTrip(
      context,
      paths.length === 1 ? { at: "edit", path: only } : { at: "choose", paths: paths.slice(0, mostChoices), raw: null },
    );
  if (typed.length > nameLength) return null;
  const derived = derivedField(context.report.ledger, name);
  if (derived !== undefined) return remark(context.state, say("notice.derived-field", { label: derived.fullLabel }));
  return remark(context.state, say("notice.no-such-field", { name: shortened(name, nameLength) }));
}

/** 字段：值 */
export function assignByName(context: WithReport, text: string): Outcome | null {
  const { name, raw } = nameAndValue(context, text.trim());
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
  if (paths.length > 1) return sideTrip(context, { at: "choose", paths: paths.slice(0, mostChoices), raw });
  return setField(context, only, raw);
}

/** A field's own name may hold a colon, such as 其中：当年财政拨款: the longer name counts where it is one. */
function nameAndValue({ report, state }: WithReport, text: string): { name: string; raw: string } {
  const [, name = "", raw = ""] = /^([^:：\n]{1,80})[:：]([\s\S]*)$/.exec(text) ?? [];
  const [, more = "", rest = ""] = /^([^:：\n]{1,80})[:：]([\s\S]*)$/.exec(raw) ?? [];
  const longer = `${name}：${more}`.trim();
  const isName = more !== "" && longer.length <= nameLength && findFields(report.ledger, longer, state.place).exact;
  return isName ? { name: longer, raw: rest.trim() } : { name: name.trim(), raw: raw.trim() };
}
