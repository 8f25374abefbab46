import { describe, expect, it } from "vitest";
import { checkCard } from "../../../src/simulator/cards/check-card.js";

/** What is wrong, the card, the code Feishu gives and the place it names. */
export type Case = [what: string, card: unknown, code: number, path: string];

/** Each card has one fault, and it alone is reported. */
export function describeFaults(where: string, cases: Case[]): void {
  describe(`a fault ${where}`, () => {
    it.each(cases)("is found, and nothing else: %s", (_what, bad, code, path) => {
      const { faults } = checkCard(JSON.stringify(bad));
      expect(faults).toContainEqual(expect.objectContaining({ code, path }));
      expect(new Set(faults.map((found) => found.path))).toEqual(new Set([path]));
    });
  });
}
