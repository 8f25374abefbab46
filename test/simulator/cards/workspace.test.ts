import { describe, expect, it } from "vitest";
import { checkCard } from "../../../src/simulator/cards/check-card.js";
import type { CardOptions } from "../../../src/simulator/cards/options.js";
import { card, form, markdown, plain, table } from "./cards.js";
import type { Case } from "./describe-faults.js";

const FIRST = "/body/elements/0";
const IN_FORM = "/body/elements/0/elements/0";
const IMAGE = "img_v3_test_1";

describe("a fault that only the workspace knows", () => {
  const nobody: CardOptions = { personExists: (id) => id === "ou_2", imageExists: () => false };

  it.each<Case>([
    ["a mention", card(markdown("<at id=ou_1></at>")), 100290, `${FIRST}/content`],
    ["one of several mentions", card(markdown("<at ids=ou_1,ou_2></at>")), 100290, `${FIRST}/content`],
    ["a person", card({ tag: "person", user_id: "ou_1" }), 100290, `${FIRST}/user_id`],
    ["a person in a list", card({ tag: "person_list", persons: [{ id: "ou_1" }] }), 100290, `${FIRST}/persons/0/id`],
    ["a person in a cell", card(table("persons", ["ou_1"])), 100290, `${FIRST}/rows/0/a`],
    [
      "a person to pick",
      card(form({ tag: "select_person", name: "a", options: [{ value: "ou_1" }] })),
      100290,
      `${IN_FORM}/options/0/value`,
    ],
    ["an image", card({ tag: "img", img_key: IMAGE, alt: plain("") }), 200570, `${FIRST}/img_key`],
    ["an image in a text", card(markdown(`![a](${IMAGE})`)), 200570, `${FIRST}/content`],
  ])("is found when %s does not exist", (_what, bad, code, path) => {
    expect(checkCard(JSON.stringify(bad), nobody).faults).toEqual([expect.objectContaining({ code, path })]);
    expect(checkCard(JSON.stringify(bad)).faults).toEqual([]);
  });

  it("is not the business of a list that drops unknown people", () => {
    const list = { tag: "person_list", drop_invalid_user_id: true, persons: [{ id: "ou_1" }] };
    expect(checkCard(JSON.stringify(card(list)), nobody).faults).toEqual([]);
  });
});
