import { z } from "zod";
import { ANYWHERE, type Component, type Seat } from "../component.js";
import { type Fault, fault } from "../fault.js";
import { day, dayTime, time } from "../grammar/dates.js";
import { callbackValue } from "../parts/behaviors.js";
import { field } from "../parts/common.js";
import { placeholder } from "../parts/text.js";
import { join } from "../pointer.js";

const picker = { ...field, placeholder: placeholder.optional(), value: callbackValue.optional() };

export const datePicker: Component = {
  within: ANYWHERE,
  takes: "value",
  schema: z.strictObject({ tag: z.literal("date_picker"), ...picker, initial_date: day.optional() }),
};

export const pickerTime: Component = {
  within: ANYWHERE,
  takes: "value",
  schema: z.strictObject({ tag: z.literal("picker_time"), ...picker, initial_time: time.optional() }),
  check: (seat) => placeholderUnless("initial_time", seat),
};

export const pickerDatetime: Component = {
  within: ANYWHERE,
  takes: "value",
  schema: z.strictObject({ tag: z.literal("picker_datetime"), ...picker, initial_datetime: dayTime.optional() }),
  check: (seat) => placeholderUnless("initial_datetime", seat),
};

/** These two, unlike date_picker, document the placeholder as required when nothing is set. */
function* placeholderUnless(initial: string, { node, pointer }: Seat): Iterable<Fault> {
  if (node[initial] === undefined && node.placeholder === undefined) {
    yield fault("property-required", join(pointer, "placeholder"), `expected a placeholder or ${initial}`);
  }
}
