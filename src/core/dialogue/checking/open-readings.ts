/**
 * Lines that are scored by the likelier of two readings until a person has said: names that may want more or less, and 完成
 * beside a state, which may be any tier.
 */
import { Kept } from "../../form/kept.js";
import type { Ledger } from "../../form/ledger.js";
import { type UnclearName, unclearNames } from "../../score/answered-direction.js";
import type { Scheme } from "../../score/scheme.js";
import type { Line } from "../../score/score-line.js";
import { scoreReport } from "../../score/score-report.js";

export interface OpenReadings {
  readonly names: readonly UnclearName[];
  readonly tiers: readonly Line[];
}

const kept = new Kept<OpenReadings>(true);

/** Kept as long as the figures that are scored stay: a turn asks for it several times, and before the turn and after it. */
export function openReadings(ledger: Ledger, scheme: Scheme | null): OpenReadings {
  if (scheme === null) return { names: [], tiers: [] };
  return kept.of(ledger, "open-readings", scheme, () => openIn(ledger, scheme));
}

function openIn(ledger: Ledger, scheme: Scheme): OpenReadings {
  const lines = scoreReport(ledger, scheme).flatMap((table) => table.lines);
  const asks = scheme.qualitative.length > 0;
  const tiers = lines.filter(
    ({ problems, byHand }) => asks && !byHand && problems.some(({ code }) => code === "tier-asked"),
  );
  return { names: unclearNames(lines), tiers };
}

export function countOpen({ names, tiers }: OpenReadings): number {
  return names.length + tiers.length;
}
