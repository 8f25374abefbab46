/** Tiers that were chosen on a review card: kept beside their rows, and what they say of the scores. */
import Big from "big.js";
import type { Entry } from "../../../form/ledger.js";
import { listOfRow } from "../../../form/list-of-row.js";
import { indicatorField } from "../../../form/scored-scopes.js";
import { type Say, say } from "../../../say.js";
import { type Band, bandFacts, bandOf, inBand } from "../../../score/band.js";
import { tierEntry } from "../../../score/chosen-tier.js";
import { showPoints } from "../../../score/points.js";
import type { Scheme } from "../../../score/scheme.js";
import { type Line, scoreLine } from "../../../score/score-line.js";
import { readField } from "../../../value/read-field.js";
import { type InputSource, rawAt } from "../../screen/input.js";
import { hasTiers, tierChosen } from "../../steps/review-demands.js";
import { tierInput } from "./tier-input.js";

export interface Tiers {
  readonly entries: readonly Entry[];
  /** By path of the score. */
  readonly problems: ReadonlyMap<string, Say>;
  /** What was typed, and the scores that follow from the tiers. */
  readonly touched: ReadonlyMap<string, string>;
  readonly typed: ReadonlyMap<string, string>;
}

/** `rows`: those of the card. */
export function takeTiers(source: InputSource, rows: readonly string[], touched: ReadonlyMap<string, string>): Tiers {
  const { scheme, ledger } = source;
  const entries: Entry[] = [];
  const taken = { entries, problems: new Map<string, Say>(), touched: new Map(touched) };
  const typed = new Map<string, string>();
  if (scheme === null) return { ...taken, typed };
  for (const row of rows) {
    const list = listOfRow(ledger, row);
    const score = list === undefined ? undefined : indicatorField(list, "indicator.score");
    if (list === undefined || score === undefined) continue;
    const line = scoreLine(ledger, scheme, list, row);
    if (!hasTiers(line, scheme)) continue;
    const choice = touched.get(tierInput(row)) ?? source.draft[tierInput(row)] ?? tierChosen(line, scheme);
    const band = bandCalled(choice, line, scheme);
    typed.set(tierInput(row), choice);
    if (choice !== tierChosen(line, scheme)) entries.push(tierEntry(row, choice === "" ? null : choice));
    if (band === null) continue;
    const path = `${row}.${score.id}`;
    const raw = touched.get(path) ?? rawAt(source, score, path);
    const only = onlyScore(band, scheme);
    if (raw.trim() === "" && only !== null) taken.touched.set(path, only);
    else if (raw.trim() === "")
      taken.problems.set(path, say("problem.score-of-tier", bandFacts(band, scheme.decimals)));
    else if (!fits(raw, band))
      taken.problems.set(path, say("problem.score-outside-band", outside(line, raw, band, scheme)));
  }
  return { ...taken, typed };
}

function bandCalled(label: string, { weight }: Line, { qualitative }: Scheme): Band | null {
  const band = qualitative.find((one) => one.label === label);
  return band === undefined || weight === null ? null : bandOf(band, weight);
}

/** The best tier means all points where nothing else was typed, a tier of one figure means that. */
function onlyScore(band: Band, { decimals, qualitative: [best] }: Scheme): string | null {
  return band.label === best?.label || band.min.eq(band.max) ? showPoints(band.max, decimals) : null;
}

/** What is no number is refused by its field. */
function fits(raw: string, band: Band): boolean {
  const reading = readField("points", raw, {});
  return "problem" in reading || reading.ask !== undefined || inBand(new Big(reading.value), band);
}

function outside({ name }: Line, score: string, band: Band, { decimals }: Scheme): Record<string, unknown> {
  return { name, score: score.trim(), ...bandFacts(band, decimals) };
}
