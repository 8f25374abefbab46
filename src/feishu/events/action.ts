import { z } from "zod";
import type { Action, FormValue } from "../../core/dialogue/turn/event.js";
import { needsForm, pressOfName } from "../card/buttons.js";
import { isId, isTextOrAbsent, plainObject, quick } from "../quick.js";
import { readFormValue } from "./form-value.js";
import { chatId, type EventReading, foreignTo, type Header, milliseconds, misfit, person, unionOf } from "./header.js";

export const pressed = z.object({
  operator: person.extend({ tenant_key: z.string().nullish() }),
  action: z.object({
    value: z.unknown().optional(),
    name: z.string().nullish().catch(null),
    // Some clients send the object as JSON text.
    form_value: z.preprocess(opened, z.record(z.string(), z.unknown()).nullish()),
    input_value: z.unknown().optional(),
    option: z.unknown().optional(),
    options: z.unknown().optional(),
    checked: z.unknown().optional(),
  }),
  context: z
    .object({ open_message_id: orEmpty(z.string()), open_chat_id: orEmpty(chatId.or(z.literal(""))) })
    .nullish()
    .transform((one) => one ?? { open_message_id: "", open_chat_id: "" }),
});

function orEmpty(text: z.ZodType<string>) {
  return text.nullish().transform((one) => one ?? "");
}

type Pressed = z.infer<typeof pressed>;

export const readPressed = quick(pressed, (value): Pressed | null => {
  const one = plainObject(value);
  const operator = lookAtOperator(one?.operator);
  const action = lookAtAction(one?.action);
  const context = plainObject(one?.context);
  if (operator === null || action === null || context === null) return null;
  const { open_message_id = "", open_chat_id = "" } = context;
  if (typeof open_message_id !== "string" || (open_chat_id !== "" && !isId(open_chat_id))) return null;
  return { operator, action, context: { open_message_id, open_chat_id } };
});

function lookAtOperator(value: unknown): Pressed["operator"] | null {
  const one = plainObject(value);
  if (one === null) return null;
  const { open_id, union_id, tenant_key } = one;
  if (!isId(open_id) || !isTextOrAbsent(tenant_key)) return null;
  if (union_id === undefined) return { open_id, tenant_key };
  return isId(union_id) ? { open_id, union_id, tenant_key } : null;
}

function lookAtAction(value: unknown): Pressed["action"] | null {
  const one = plainObject(value);
  if (one === null) return null;
  const { name, input_value, option, options, checked } = one;
  if (!isTextOrAbsent(name)) return null;
  const form_value = one.form_value === undefined ? undefined : plainObject(one.form_value);
  return form_value === null ? null : { value: one.value, name, form_value, input_value, option, options, checked };
}

/** card.action.trigger. A press without open_id (seen in production) has nobody to be answered for and is ignored. */
export function readAction(event: unknown, header: Header): EventReading {
  const read = readPressed(event);
  if (!read.success) return misfit(read.error);
  const { operator, action, context } = read.data;
  return {
    incoming: {
      kind: "action",
      keys: [header.event_id],
      from: operator.open_id,
      at: milliseconds(header.create_time),
      chatId: context.open_chat_id,
      messageId: context.open_message_id,
      ...(action.name ? { name: action.name } : {}),
      ...ownValue(action),
      ...foreignTo(header, operator),
      ...unionOf(operator),
      form: readForm(action),
      ...(action.form_value == null && needsForm(action.name ?? "") ? { formless: true } : {}),
    },
  };
}

/** Form values by name; a lone component outside a form is its own form of one, under its name or, without one, under "value". */
function readForm(action: Pressed["action"]): Record<string, FormValue> {
  const alone = action.input_value ?? action.option ?? action.options ?? action.checked;
  const single = alone === undefined || alone === null ? {} : { [action.name || "value"]: alone };
  const all = Object.entries({ ...single, ...action.form_value });
  return Object.fromEntries(all.map(([name, value]) => [name, readFormValue(value)]));
}

function ownValue(action: Pressed["action"]): Pick<Action, "value" | "named"> {
  const value = readValue(action.value);
  const named = Object.keys(value).length > 0 ? null : pressOfName(action.name ?? "");
  return { value, ...(named === null ? {} : { named }) };
}

const buttonValue = z.record(z.string(), z.unknown());

/** Our buttons carry objects; some clients send the object as JSON text, or as text of that text. */
function readValue(value: unknown): Record<string, unknown> {
  const own = plainObject(value);
  if (own !== null) return { ...own };
  const read = buttonValue.safeParse(opened(opened(value)));
  return read.success && !Array.isArray(read.data) ? read.data : {};
}

/** What a JSON text holds; all else as it is. */
function opened(value: unknown): unknown {
  if (typeof value !== "string") return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}
