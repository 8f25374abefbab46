/** What a row of indicators says, before it is scored. */
import Big from "big.js";
import type { List, Option } from "../form/form.js";
import type { Ledger } from "../form/ledger.js";
import { indicatorField } from "../form/scored-scopes.js";
import { chosenTier } from "./chosen-tier.js";

export interface Indicator {
  /** The row's path. */
  readonly path: string;
  readonly level1: string | null;
  readonly level2: string | null;
  readonly name: string | null;
  readonly target: string | null;
  readonly actual: string | null;
  readonly weight: Big | null;
  /** 指标性质, where the form asks for it apart from the target. */
  readonly op: string | null;
  /** The tier that a person chose for a qualitative indicator. */
  readonly tier: string | null;
  readonly handReason: string | null;
  /** The printed 偏差原因分析及改进措施. */
  readonly reason: string | null;
}

/** `path`: the row's; `group`: its level-2 class. Level 1 follows from level 2 where a form does not ask for it. */
export function indicatorOf(
  ledger: Ledger,
  list: List,
  path: string,
  group: Option | undefined = classOf(ledger, list, path),
): Indicator {
  const weight = figureOf(ledger, list, path, "indicator.weight");
  return {
    path,
    level1: figureOf(ledger, list, path, "indicator.level1") ?? group?.group ?? null,
    level2: figureOf(ledger, list, path, "indicator.level2"),
    name: figureOf(ledger, list, path, "indicator.level3"),
    target: figureOf(ledger, list, path, "indicator.target"),
    actual: figureOf(ledger, list, path, "indicator.actual"),
    weight: weight === null ? null : new Big(weight),
    op: figureOf(ledger, list, path, "indicator.op"),
    tier: figureOf(ledger, list, path, "indicator.tier") ?? chosenTier(ledger, path),
    handReason: figureOf(ledger, list, path, "indicator.handReason"),
    reason: figureOf(ledger, list, path, "indicator.reason"),
  };
}

/** The value of the row's field of this role. */
export function figureOf(ledger: Ledger, list: List, path: string, role: string): string | null {
  const field = indicatorField(list, role);
  return field === undefined ? null : ledger.cell(path, field);
}

/** The level-2 class as the form defines it. */
export function classOf(ledger: Ledger, list: List, path: string): Option | undefined {
  const level2 = figureOf(ledger, list, path, "indicator.level2");
  return indicatorField(list, "indicator.level2")?.options.find((one) => one.label === level2);
}
