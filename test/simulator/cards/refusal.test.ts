import { describe, expect, it } from "vitest";
import { checkCard } from "../../../src/simulator/cards/check-card.js";
import { refusal } from "../../../src/simulator/cards/refusal.js";
import { card, columns, markdown, table } from "./cards.js";

const refused = (odd: unknown) => refusal(checkCard(JSON.stringify(odd)), JSON.stringify(odd));

describe("the answer to a card", () => {
  it("is no refusal when the card is good", () => {
    expect(refused(card(markdown("a")))).toBeNull();
  });

  it("wraps the inner code in 230099, where clients look for it", () => {
    const answer = refused(card({ tag: "note" }));
    expect(answer?.code).toBe(230099);
    // The wording that bots have met (openclaw/openclaw #79824).
    expect(answer?.msg).toBe(
      "Failed to create card content, ext=ErrCode: 200861; ErrPath: ROOT -> body -> elements -> [0](tag: note); " +
        "ErrMsg: cards of schema V2 no longer support this capability; ErrorValue: unsupported tag note; ",
    );
  });

  it.each([
    [
      card(markdown("a"), columns({ ...markdown("b"), color: "red" })),
      "ROOT -> body -> elements -> [1](tag: column_set) -> columns -> [0](tag: column) -> elements -> [0](tag: markdown) -> color",
    ],
    [{ ...card(markdown("a")), header: {} }, "ROOT -> header -> title"],
    [card(...Array(4).fill(table("text", "a"))), "ROOT"],
    ["no card", "ROOT"],
  ])("says where, as the platform writes it", (odd, path) => {
    expect(/ErrPath: (.*?);/.exec(refused(odd)?.msg ?? "")?.[1]).toBe(path);
  });

  it("gives a leak of personal data its own code, without repeating it", () => {
    const answer = refused(card(markdown("13800000000")));
    expect(answer?.code).toBe(230028);
    expect(answer?.msg).not.toContain("138");
  });
});
