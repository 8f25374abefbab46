/** Corrections of one version, carried to what asks the same in the blank of the next. */
import { z } from "zod";
import { blankKinds } from "./blank-words.js";
import { type Correction, correct } from "./correct.js";
import { entryGroups } from "./entries.js";
import { compact } from "./label-text.js";
import type { Understood } from "./understood.js";

/** A correction by labels instead of places, as it is kept with the form. */
const keptCorrection = z.object({
  label: z.string(),
  to: z.discriminatedUnion("as", [
    z.object({ as: z.literal("ask"), kind: z.enum(blankKinds), unit: z.string().nullable() }),
    z.object({ as: z.literal("not") }),
    z.object({ as: z.literal("options"), many: z.boolean() }),
    z.object({ as: z.literal("sum"), of: z.array(z.string()) }),
  ]),
});

export const keptCorrections = z.array(keptCorrection);

export type KeptCorrection = z.infer<typeof keptCorrection>;

/** With one more, which takes the place of another of the same figure. `understood`: before it. */
export function withCorrection(
  kept: readonly KeptCorrection[],
  understood: Understood,
  { key, to }: Correction,
): KeptCorrection[] {
  const labels = new Map([...places(understood)].map(([label, own]) => [own, label] as const));
  const label = labels.get(key);
  if (label === undefined) return [...kept];
  const by = to.as === "sum" ? { as: to.as, of: to.of.flatMap((one) => labels.get(one) ?? []) } : to;
  return [...kept.filter((one) => one.label !== label), { label, to: by }];
}

export interface Carried {
  readonly understood: Understood;
  readonly corrections: readonly KeptCorrection[];
  /** Labels. */
  readonly taken: readonly string[];
  readonly lost: readonly string[];
}

/** `understood`: of the next blank, as it was read. */
export function carryCorrections(understood: Understood, kept: readonly KeptCorrection[]): Carried {
  const keys = places(understood);
  let carried: Carried = { understood, corrections: [], taken: [], lost: [] };
  for (const one of kept) {
    const correction = correctionOf(one, keys);
    const corrected = correction === null ? null : correct(carried.understood, correction);
    const [shown = ""] = one.label.split("\n");
    carried =
      corrected === null
        ? { ...carried, lost: [...carried.lost, shown] }
        : {
            ...carried,
            understood: corrected,
            corrections: [...carried.corrections, one],
            taken: [...carried.taken, shown],
          };
  }
  return carried;
}

/** null: what it is about, or what it adds up, is not there any more. */
function correctionOf({ label, to }: KeptCorrection, keys: ReadonlyMap<string, string>): Correction | null {
  const key = keys.get(label);
  if (key === undefined) return null;
  if (to.as !== "sum") return { key, to };
  const of = to.of.flatMap((one) => keys.get(one) ?? []);
  return of.length < to.of.length ? null : { key, to: { as: "sum", of } };
}

/** Keys by labels; of equal labels each has its number behind it. */
function places(understood: Understood): Map<string, string> {
  const found = new Map<string, string>();
  const counts = new Map<string, number>();
  for (const { key, label } of entryGroups(understood).flatMap(({ entries }) => entries)) {
    const name = compact(label);
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    found.set(count === 1 ? name : `${name}\n${count}`, key);
  }
  return found;
}
