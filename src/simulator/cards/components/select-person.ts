import { z } from "zod";
import { ANYWHERE, type Component, type Seat } from "../component.js";
import type { Fault } from "../fault.js";
import { field } from "../parts/common.js";
import { initialAmong, requiredUnsaid, uniqueOptions } from "../parts/options.js";
import { placeholder } from "../parts/text.js";

const picker = {
  ...field,
  type: z.enum(["default", "text"]).optional(),
  placeholder: placeholder.optional(),
  // Without options the members of the chat are offered.
  options: z.array(z.strictObject({ value: z.string().min(1) })).optional(),
};

export const selectPerson: Component = {
  within: ANYWHERE,
  takes: "value",
  schema: z.strictObject({ tag: z.literal("select_person"), ...picker, initial_option: z.string().optional() }),
  *check(seat: Seat): Iterable<Fault> {
    yield* uniqueOptions(seat);
    yield* initialAmong("initial_option", seat);
  },
};

export const multiSelectPerson: Component = {
  within: ANYWHERE,
  takes: "value",
  formOnly: true,
  schema: z.strictObject({
    tag: z.literal("multi_select_person"),
    ...picker,
    selected_values: z.array(z.string()).optional(),
  }),
  *check(seat: Seat): Iterable<Fault> {
    yield* uniqueOptions(seat);
    yield* initialAmong("selected_values", seat);
    yield* requiredUnsaid(seat);
  },
};
