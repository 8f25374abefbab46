/**
 * From where on a figure is asked about: settings of the scheme, their defaults where a form has none. What a scheme says
 * must be explained (`explain`) goes before what is only asked about (`limits`).
 */
import { limitsSource } from "../score/scheme-demands.js";
import type { ReportInput } from "./report-input.js";

export interface Limits {
  /** 0.1 = 10% */
  readonly budgetChange: number;
  /** 0.9 = 90% */
  readonly lowExecution: number;
  /** 1.3 = 130% of the target */
  readonly farAbove: number;
}

const standing = limitsSource.parse({});

export function limitsOf({ scheme }: Pick<ReportInput, "scheme">): Limits {
  const limits = scheme?.limits ?? standing;
  return {
    ...limits,
    budgetChange: scheme?.explain.budgetChange ?? limits.budgetChange,
    lowExecution: scheme?.explain.executionBelow ?? limits.lowExecution,
  };
}
