/** What a card asks: units of tables first, then conflicts and doubts, as many as one card takes. The next ones follow. */
import type { OfferedItem } from "../../../offer/offered.js";
import { type Here, isDoubtful, type OfferPlace } from "./offered-here.js";
import { isOfOpenUnit, type UnitQuestion, unitQuestions } from "./unit-questions.js";

/** Questions on one card. */
const perCard = 6;

export interface Asks {
  readonly units: readonly UnitQuestion[];
  readonly items: readonly OfferedItem[];
  /** Those that are shown, and those that follow. */
  readonly count: number;
  /** Keys of the items that the card asks about. */
  readonly keys: ReadonlySet<string>;
}

/** Items whose unit is open are held against the report once it is chosen. */
export function asksOf({ items }: Here, { choices }: Pick<OfferPlace, "choices">): Asks {
  const units = unitQuestions(items);
  const asked = items.filter((item) => isDoubtful(item) && !isOfOpenUnit(item) && choices?.[item.key] === undefined);
  const shownUnits = units.slice(0, perCard);
  const shown = asked.slice(0, perCard - shownUnits.length);
  const ofUnits = shownUnits.flatMap((question) => question.items.filter(({ standing }) => standing !== "other"));
  return {
    units: shownUnits,
    items: shown,
    count: units.length + asked.length,
    keys: new Set([...shown, ...ofUnits].map(({ key }) => key)),
  };
}
