/** Readings that a turn has left open are said once, with the way to the card that settles them. */
import type { Ledger } from "../../form/ledger.js";
import { say } from "../../say.js";
import type { Button } from "../screen/screen.js";
import type { OpenReport } from "../turn/context.js";
import type { Notice } from "../turn/outcome.js";
import { countOpen, openReadings } from "./open-readings.js";

export function readingNotices({ ledger, scheme }: OpenReport, after: Ledger): Notice[] {
  const open = openReadings(after, scheme);
  const before = openReadings(ledger, scheme);
  const known = new Set(before.names.map(({ name }) => name));
  const rows = new Set(before.tiers.map(({ path }) => path));
  const fresh = [
    ...open.names.filter(({ name }) => !known.has(name)).map(({ name }) => name),
    ...open.tiers.filter(({ path }) => !rows.has(path)).map(({ name }) => name ?? ""),
  ];
  const [first] = fresh;
  if (first === undefined) return [];
  const text = say("directions.open", { first, count: countOpen(open), several: countOpen(open) > 1 });
  return [{ text, tone: "warn", buttons: [settleButton] }];
}

export const settleButton: Button = { label: say("button.settle"), press: { do: "directions" } };
