import { z } from "zod";
import type { Action, FormValue } from "../../core/dialogue/turn/event.js";
import { pressOfName } from "../card/buttons.js";
import { readFormValue } from "./form-value.js";
import { chatId, type EventReading, foreignTo, type Header, milliseconds, misfit, person, unionOf } from "./header.js";

const pressed = z.object({
  operator: person.extend({ tenant_key: z.string().nullish() }),
  action: z.object({
    value: z.unknown().optional(),
    name: z.string().nullish(),
    form_value: z.record(z.string(), z.unknown()).nullish(),
    input_value: z.unknown().optional(),
    option: z.unknown().optional(),
    options: z.unknown().optional(),
    checked: z.unknown().optional(),
  }),
  context: z
    .object({ open_message_id: z.string().default(""), open_chat_id: chatId.or(z.literal("")).default("") })
    .prefault({}),
});

type Pressed = z.infer<typeof pressed>;

/** card.action.trigger. A press without open_id (seen in production) has nobody to be answered for and is ignored. */
export function readAction(event: unknown, header: Header): EventReading {
  const read = pressed.safeParse(event);
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

/** Our buttons carry objects; some clients send the object as JSON text. */
function readValue(value: unknown): Record<string, unknown> {
  const read = buttonValue.safeParse(typeof value === "string" ? parsed(value) : value);
  return read.success && !Array.isArray(read.data) ? read.data : {};
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
