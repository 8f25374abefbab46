/** Corrections of one version, carried to what asks the same in the blank of the next. */
import { z } from "zod";
import { lettersOf } from "../reading/name-similarity.js";
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
    z.object({
      as: z.literal("sum"),
      of: z.array(z.string()).readonly(),
      less: z.array(z.string()).readonly().optional(),
    }),
    z.object({ as: z.literal("share"), of: z.string(), by: z.string() }),
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
  const by = renamed(to, labels) ?? to;
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
  const keys = withOtherNames(places(understood));
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
function correctionOf({ label, to }: KeptCorrection, keys: Names): Correction | null {
  const key = keys.get(label);
  if (key === undefined) return null;
  const by = renamed(to, keys);
  return by === null ? null : { key, to: by };
}

/** What it follows from, by other names; null: one of them has none. */
function renamed(to: Correction["to"], names: Names): Correction["to"] | null {
  if (to.as === "share") {
    const [of, by] = [names.get(to.of), names.get(to.by)];
    return of === undefined || by === undefined ? null : { as: to.as, of, by };
  }
  if (to.as !== "sum") return to;
  const all = [to.of, to.less ?? []].map((of) => of.map((one) => names.get(one)));
  const [of = [], less = []] = all.map((found) => found.flatMap((one) => one ?? []));
  if (of.length + less.length < to.of.length + (to.less?.length ?? 0)) return null;
  return { as: to.as, of, ...(less.length > 0 && { less }) };
}

type Names = Pick<ReadonlyMap<string, string>, "get">;

/**
 * What is called otherwise by signs alone, or stands in another section, where nothing else has that name. Labels that are only
 * similar are not the same: 中央资金 and 省级资金.
 */
function withOtherNames(keys: ReadonlyMap<string, string>): Names {
  const all = [...keys];
  return {
    get: (label) => {
      const exact = keys.get(label);
      if (exact !== undefined) return exact;
      const found = namings.map((naming) => all.filter(([one]) => naming(one) === naming(label)));
      return found.find(({ length }) => length === 1)?.[0]?.[1];
    },
  };
}

const namings: readonly ((label: string) => string)[] = [
  (label) => lettersOf(label),
  (label) => lettersOf(label.split(/[:·]/).at(-1) ?? label),
];

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
