import type { Seat } from "../cards/component.js";
import { formOf } from "../cards/find-element.js";
import type { ActionRequest } from "../control-types.js";
import { isObject, type JsonObject } from "../json.js";
import { type Entry, FIELD_KINDS, isFieldTag } from "./field-kinds.js";
import { type EmptyShape, fillForm } from "./form-value.js";

/** What the client does with a press: refuse it, keep it to itself, or send `event.action`. */
export type Press =
  | { readonly kind: "refused"; readonly refused: { input: string; reason: string } }
  | { readonly kind: "local"; readonly opened?: string }
  | { readonly kind: "callback"; readonly action: JsonObject; readonly opened?: string };

export interface Pressing {
  readonly card: JsonObject;
  readonly seat: Seat;
  readonly request: ActionRequest;
  readonly members: readonly string[];
  nextEmpty(): EmptyShape;
}

/** Follows the documented shapes of `card.action.trigger`: `form_value` for a submit, one field of its own otherwise. */
export function buildAction(pressing: Pressing): Press {
  const { seat, request } = pressing;
  if (isDisabled(seat)) return refuse(request, "这个元素不可用");
  if (seat.node.form_action_type === "reset") return { kind: "local" };
  if (seat.node.form_action_type === "submit") return submit(pressing);
  if (request.form !== undefined) return refuse(request, "只有表单的提交按钮才带表单内容");
  if (isFieldTag(seat.tag)) return enter(pressing, FIELD_KINDS[seat.tag].outside, FIELD_KINDS[seat.tag].wrong);
  if (seat.tag === "overflow") return enter(pressing, "option", FIELD_KINDS.select_static.wrong);
  return press(seat, {});
}

function submit({ card, seat, request, members, nextEmpty }: Pressing): Press {
  const form = formOf(seat);
  if (form === null) return refuse(request, "提交按钮不在表单里");
  const filled = fillForm(card, form, { given: request.form ?? {}, members, nextEmpty });
  if ("refused" in filled) return { kind: "refused", refused: filled.refused };
  return press(seat, { form_value: filled.formValue }, true);
}

/** One element outside a form; the client would not offer a value that is wrong. Within a form nothing is sent before the submit. */
function enter(
  { seat, request, members }: Pressing,
  target: "option" | "input_value" | "checked" | undefined,
  wrong: (entry: Entry, node: JsonObject, members: readonly string[]) => string | null,
): Press {
  if (formOf(seat) !== null) return refuse(request, "表单里的输入要随提交按钮一起发送");
  const entry = { option: request.option, input_value: request.input, checked: request.checked }[target ?? "option"];
  if (target === undefined || entry === undefined) return refuse(request, `没有给出 ${target ?? "值"}`);
  const reason = wrong(entry, seat.node, members);
  if (reason !== null) return refuse(request, reason);
  const sent = isFieldTag(seat.tag) ? FIELD_KINDS[seat.tag].wire(entry) : entry;
  return press(seat, { [target]: sent }, seat.tag === "overflow");
}

/** `always`: sends a callback even without a behavior that asks for one. */
function press({ tag, node }: Seat, entered: JsonObject, always = false): Press {
  const behaviors = Array.isArray(node.behaviors) ? node.behaviors.filter(isObject) : [];
  const callback = behaviors.find((behavior) => behavior.type === "callback");
  const link = behaviors.find((behavior) => behavior.type === "open_url");
  const address = link === undefined ? multiUrlOf(node) : String(link.default_url ?? link.pc_url);
  const opened = address === "" ? {} : { opened: address };
  const value = callback?.value ?? node.value;
  if (!always && callback === undefined && node.value === undefined) return { kind: "local", ...opened };
  const action = {
    ...(value !== undefined && { value }),
    tag,
    timezone: "Asia/Shanghai",
    ...(typeof node.name === "string" && { name: node.name }),
    ...entered,
  };
  return { kind: "callback", action, ...opened };
}

/** Empty when the element leads nowhere. */
function multiUrlOf({ multi_url }: JsonObject): string {
  const { pc_url, url } = isObject(multi_url) ? multi_url : {};
  return [pc_url, url].find((one) => typeof one === "string" && one !== "")?.toString() ?? "";
}

function isDisabled({ node, ancestors }: Seat): boolean {
  return node.disabled === true || ancestors.some((ancestor) => ancestor.node.disabled === true);
}

function refuse(request: ActionRequest, reason: string): Press {
  return { kind: "refused", refused: { input: request.element, reason } };
}
