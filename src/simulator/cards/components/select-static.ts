import { z } from "zod";
import { ANYWHERE, type Component, type Seat } from "../component.js";
import { type Fault, fault } from "../fault.js";
import { field } from "../parts/common.js";
import { icon } from "../parts/icon.js";
import { initialAmong, requiredUnsaid, uniqueOptions } from "../parts/options.js";
import { placeholder, plainText } from "../parts/text.js";
import { join } from "../pointer.js";

const option = z.strictObject({ text: plainText, value: z.string().min(1), icon: icon.optional() });

const menu = {
  ...field,
  type: z.enum(["default", "text"]).optional(),
  placeholder: placeholder.optional(),
  options: z.array(option).min(1),
};

export const selectStatic: Component = {
  within: ANYWHERE,
  takes: "value",
  schema: z.strictObject({
    tag: z.literal("select_static"),
    ...menu,
    initial_option: z.string().optional(),
    initial_index: z.int().min(0).optional(),
  }),
  *check(seat: Seat): Iterable<Fault> {
    yield* uniqueOptions(seat);
    yield* initialAmong("initial_option", seat);
    yield* indexWithin(seat);
  },
};

export const multiSelectStatic: Component = {
  within: ANYWHERE,
  takes: "value",
  formOnly: true,
  schema: z.strictObject({
    tag: z.literal("multi_select_static"),
    ...menu,
    selected_values: z.array(z.string()).optional(),
  }),
  *check(seat: Seat): Iterable<Fault> {
    yield* uniqueOptions(seat);
    yield* initialAmong("selected_values", seat);
    yield* requiredUnsaid(seat);
  },
};

/** 0 is nothing, 1 the first. */
function* indexWithin({ node, pointer }: Seat): Iterable<Fault> {
  const { initial_index: index, options } = node;
  if (typeof index === "number" && Array.isArray(options) && index > options.length) {
    yield fault("option-unknown", join(pointer, "initial_index"), `there are ${options.length} options`);
  }
}
