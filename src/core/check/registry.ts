/** All cross-checks, in the order of the catalogue. A new one is a file and a line here. */
import type { Check } from "./check.js";

export const checks: readonly Check[] = [];
