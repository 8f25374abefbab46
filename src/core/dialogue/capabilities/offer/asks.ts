/** What a card asks: units of tables first, then conflicts and doubts, as many as one card takes. The next ones follow. */
import type { OfferedItem } from "../../../offer/offered.js";
import type { AlikeRow } from "../../../offer/rebase.js";
import { type Here, isDoubtful, type OfferPlace } from "./offered-here.js";
import { isOfOpenUnit, type UnitQuestion, unitQuestions } from "./unit-questions.js";

/** Questions on one card. */
const perCard = 6;

export interface Asks {
  /** Rows of nearly the same name; what their items say is asked once that is known. */
  readonly rows: readonly AlikeRow[];
  readonly units: readonly UnitQuestion[];
  readonly items: readonly OfferedItem[];
  /** Those that are shown, and those that follow. */
  readonly count: number;
  /** Keys of the items that the card asks about. */
  readonly keys: ReadonlySet<string>;
}

/** Items whose unit is open are held against the report once it is chosen. */
export function asksOf({ items, alike }: Here, { choices }: Pick<OfferPlace, "choices">): Asks {
  const rows = alike.slice(0, perCard);
  const units = unitQuestions(items.filter(({ inOpenRow }) => !inOpenRow));
  const asked = items.filter(
    (item) => isDoubtful(item) && !item.inOpenRow && !isOfOpenUnit(item) && choices?.[item.key] === undefined,
  );
  const shownUnits = units.slice(0, perCard - rows.length);
  const shown = asked.slice(0, perCard - rows.length - shownUnits.length);
  const ofUnits = shownUnits.flatMap((question) => question.items.filter(({ standing }) => standing !== "other"));
  return {
    rows,
    units: shownUnits,
    items: shown,
    count: alike.length + units.length + asked.length,
    keys: new Set([...shown, ...ofUnits].map(({ key }) => key)),
  };
}
