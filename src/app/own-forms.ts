/** Forms that people made in the chat, as the card of forms lists them. */
import type { OwnFormLine } from "../core/dialogue/turn/surroundings.js";
import type { OwnForm } from "./ports/own-forms.js";
import type { TurnSetting } from "./turn-parts.js";

export async function ownFormsOf({ on }: Pick<TurnSetting, "on">): Promise<OwnFormLine[]> {
  return newestOf(await on.ownForms());
}

/** The newest version of each form. */
export function newestOf(versions: readonly OwnForm[]): OwnForm[] {
  const newest = new Map<string, OwnForm>();
  for (const one of versions) if (one.version > (newest.get(one.id)?.version ?? 0)) newest.set(one.id, one);
  return [...newest.values()];
}
