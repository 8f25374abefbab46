import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkCard, readCard } from "../../../src/simulator/cards/check-card.js";
import { TAGS } from "../../../src/simulator/cards/tag.js";
import { walk } from "../../../src/simulator/cards/walk.js";
import { bars, button, card, columns, form, markdown, plain, table } from "./cards.js";

const EVERY = readFileSync(new URL("../../fixtures/cards/every-component.json", import.meta.url), "utf8");

describe("a good card", () => {
  it("passes with every component and every documented way to use it", () => {
    const { faults, warnings } = checkCard(EVERY);
    expect({ faults, warnings }).toEqual({ faults: [], warnings: [] });
  });

  it("is known to hold every component, so that none goes untested", () => {
    const { card: read } = readCard(EVERY);
    const tags = new Set(walk(read ?? {}).seats.map((seat) => seat.tag));
    expect([...TAGS].filter((tag) => !tags.has(tag))).toEqual([]);
  });

  it.each([
    ["five levels of containers", card(columns(columns(columns(columns(columns(markdown("a")))))))],
    ["three tables", card(...Array(3).fill(table("text", "a")))],
    ["five charts", card(...Array(5).fill(bars()))],
    ["an amount of eleven digits with decimals", card(markdown("13812345678.00 元"))],
    ["a long number that is no mobile number", card(markdown("1381234567890"))],
    ["a masked number", card(markdown("138XXXX0000"))],
    ["code that looks like a tag", card(markdown("`<div>` 和 ```\n<b>\n```"))],
    ["escaped brackets", card(markdown("&#91;a&#93;&#40;b&#41; \\[a](b)"))],
    ["a comparison", card(markdown("90 < 95 且 a > b"))],
    [
      "a callback value with a tag and a phone in it",
      card(button({ behaviors: callbackWith({ tag: "x", phone: "13800000000" }) })),
    ],
  ])("may have %s", (_what, good) => {
    expect(checkCard(JSON.stringify(good)).faults).toEqual([]);
  });
});

describe("counting", () => {
  it("counts every object with a tag, texts and icons included, data excluded", () => {
    const icon = { tag: "standard_icon", token: "a_outlined" };
    const counted = card(button({ icon, behaviors: callbackWith({ tag: "x" }) }), columns(markdown("a")), bars());
    // button, its text, its icon, column_set, column, markdown, chart
    expect(checkCard(JSON.stringify(counted)).elements).toBe(7);
  });

  it("takes 200 elements and refuses 201", () => {
    const hundred = Array(100).fill({ tag: "div", text: plain("a") });
    expect(checkCard(JSON.stringify(card(...hundred))).faults).toEqual([]);
    const { elements, faults } = checkCard(JSON.stringify(card(...hundred, { tag: "hr" })));
    expect(elements).toBe(201);
    expect(faults).toEqual([expect.objectContaining({ code: 11310, path: "", rule: "elements" })]);
  });

  it("measures UTF-8, and judges the size as it is sent, quotes escaped", () => {
    const text = JSON.stringify(card(markdown("字".repeat(9_000))));
    expect(checkCard(text)).toMatchObject({ bytes: Buffer.byteLength(text), faults: [] });
    const quotes = JSON.stringify(card(markdown('"'.repeat(9_000))));
    expect(checkCard(quotes).bytes).toBeLessThan(30_000);
    expect(checkCard(quotes).faults).toEqual([expect.objectContaining({ code: 230025, path: "" })]);
  });
});

describe("content that is no card", () => {
  it.each(["", "{", "null", "[]", '"card"', "3"])("is refused as such: %s", (content) => {
    const { card: read, report } = readCard(content);
    expect(read).toBeNull();
    expect(report.faults).toEqual([expect.objectContaining({ code: 200621, path: "", rule: "json" })]);
  });

  it("is refused unread when it is huge", () => {
    const { card: read, report } = readCard(JSON.stringify(card(markdown("a".repeat(300_000)))));
    expect(read).toBeNull();
    expect(report.faults).toEqual([expect.objectContaining({ code: 230025 })]);
  });

  it("does not bring the check down however deep it nests", () => {
    const depth = 5_000;
    const content = `{"schema":"2.0","body":{"elements":${"[".repeat(depth)}${"]".repeat(depth)}}}`;
    expect(checkCard(content).faults).not.toEqual([]);
    const objects = `{"schema":"2.0","body":{"elements":[${'{"tag":"column_set","columns":['.repeat(1_500)}${"]}".repeat(1_500)}]}}`;
    expect(checkCard(objects).faults).not.toEqual([]);
  });
});

describe("a warning", () => {
  it.each([
    ["@everyone", card(markdown("<at id=all></at>")), "at-all"],
    ["a row with more cells than its header", card(markdown("|a|b|\n|-|-|\n|1|2|3|")), "markdown-table-shape"],
    ["four asterisks in a row", card(markdown("a****b")), "markdown-emphasis"],
    [
      "a multi-select that leaves required unsaid",
      card(form({ tag: "multi_select_person", name: "a" })),
      "required-default",
    ],
    [
      "several lines in a one-line input",
      card(form({ tag: "input", name: "a", default_value: "a\nb" })),
      "default-line",
    ],
  ])("is given for %s, and the card passes", (_what, odd, rule) => {
    const { faults, warnings } = checkCard(JSON.stringify(odd));
    expect(faults).toEqual([]);
    expect(warnings).toEqual([expect.objectContaining({ rule })]);
  });

  it("about @everyone can be made a fault, or be left out", () => {
    const content = JSON.stringify(card(markdown("<at id=all></at>")));
    expect(checkCard(content, { refuse: ["at-all"] }).faults).toHaveLength(1);
    expect(checkCard(content, { ignore: ["at-all"] })).toMatchObject({ faults: [], warnings: [] });
  });
});

function callbackWith(value: Record<string, unknown>) {
  return [{ type: "callback", value }];
}
