import { describe, expect, it } from "vitest";
import { checkCard } from "../../../src/simulator/cards/check-card.js";
import { refusal } from "../../../src/simulator/cards/refusal.js";
import { card, markdown } from "./cards.js";

const refused = (odd: unknown) => refusal(checkCard(JSON.stringify(odd)));

describe("the answer to a card", () => {
  it("is no refusal when the card is good", () => {
    expect(refused(card(markdown("a")))).toBeNull();
  });

  it("wraps the inner code in 230099, where clients look for it", () => {
    const answer = refused(card({ tag: "note" }));
    expect(answer?.code).toBe(230099);
    expect(answer?.msg).toMatch(/^Failed to create card content, ext=ErrCode: 200861; .*ErrMsg: .*note; ErrorValue: /);
  });

  it("gives a leak of personal data its own code, without repeating it", () => {
    const answer = refused(card(markdown("13800000000")));
    expect(answer?.code).toBe(230028);
    expect(answer?.msg).not.toContain("138");
  });
});
