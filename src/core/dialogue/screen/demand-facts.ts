/** What the scheme wants explained and nobody has explained yet, for a sentence. */
import type { Say } from "../../say.js";

/** `reason`: what was written; null: nothing, or no one place for it. */
export function demandFacts(
  explain: readonly Say[],
  reason: string | null,
): { mustExplain: boolean; reasons: { text: Say; last: boolean }[] } {
  return {
    mustExplain: explain.length > 0 && (reason ?? "").trim() === "",
    reasons: explain.map((text, index) => ({ text, last: index === explain.length - 1 })),
  };
}
