/** From where on a figure is asked about: settings of the scheme, their defaults where a form has none. */
import { limitsSource } from "../score/scheme-demands.js";
import type { CheckInput } from "./check.js";

export interface Limits {
  /** 0.1 = 10% */
  readonly budgetChange: number;
  /** 0.9 = 90% */
  readonly lowExecution: number;
  /** 1.3 = 130% of the target */
  readonly farAbove: number;
}

const standing = limitsSource.parse({});

export function limitsOf({ scheme }: Pick<CheckInput, "scheme">): Limits {
  return scheme?.limits ?? standing;
}
