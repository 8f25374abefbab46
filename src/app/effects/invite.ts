/** Somebody by their name: who is known by it, or the code that brings them. */
import type { Invitation } from "../../core/assignment/assignment.js";
import type { TurnSetting } from "../turn-parts.js";
import { codeLasts, newCode } from "./new-code.js";

/** Where several people have the name, none of them is invited: the person has to pick one from the list. */
export type Found =
  | { readonly is: "known"; readonly person: string }
  | { readonly is: "several"; readonly count: number }
  | { readonly is: "unknown" };

export async function calledSo({ on }: Pick<TurnSetting, "on">, name: string): Promise<Found> {
  const [only, ...others] = await on.called(name);
  if (only === undefined) return { is: "unknown" };
  return others.length === 0 ? { is: "known", person: only } : { is: "several", count: others.length + 1 };
}

export async function invitationFor(
  { on, parts }: Pick<TurnSetting, "on" | "parts">,
  name: string,
): Promise<Invitation> {
  return { code: await newCode(on, parts.newId), until: parts.now() + codeLasts, name };
}
