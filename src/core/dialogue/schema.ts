/**
 * What a capability declares before any code of it: its places, presses and typed commands, and what the turn has to know
 * of them. A capability's `schema.ts` imports nothing else of the dialogue, so that the unions of places and presses can be
 * made of all of them.
 */
import { z } from "zod";
import type { Act } from "../access/table.js";

/** A path that a button names. Buttons come back from outside: nothing in them is trusted but what it names. */
export const path = z.string().max(200);
/** A page that a button names, from 0. */
export const page = z.int().min(0).max(9999);

/** For a capability without places of its own. */
export const nowhere: z.ZodType<never> = z.never();

type At<P extends z.ZodType> = z.infer<P> extends { readonly at: infer A extends string } ? A : never;
type Do<P extends z.ZodType> = z.infer<P> extends { readonly do: infer D extends string } ? D : never;

export interface Schema<P extends z.ZodType, R extends z.ZodType, C extends string> {
  readonly places: P;
  readonly presses: R;
  readonly commands: readonly C[];
  /** Places from which a person comes back to where they were (修改, 帮助 …). */
  readonly sideTrips: readonly At<P>[];
  /** Which act each press is; asked of the access table where presses enter. */
  readonly acts: Readonly<Record<Do<R>, Act>>;
}

/** Checks that a capability's declaration is complete. */
export function capabilitySchema<P extends z.ZodType, R extends z.ZodType, const C extends string>(
  schema: Schema<P, R, C>,
): Schema<P, R, C> {
  return schema;
}
