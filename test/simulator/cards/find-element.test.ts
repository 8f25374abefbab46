import { describe, expect, it } from "vitest";
import { elementsWithin, findElement, formOf } from "../../../src/simulator/cards/find-element.js";
import { button, card, columns, form, markdown } from "./cards.js";

const sample = card(markdown("a"), form(columns({ tag: "input", name: "quota" })), button({ name: "back" }));

describe("an element of a card", () => {
  it("is found by its name, wherever it stands", () => {
    expect(findElement(sample, "quota")?.pointer).toBe("/body/elements/1/elements/0/columns/0/elements/0");
  });

  it("is found by its pointer", () => {
    expect(findElement(sample, "/body/elements/2")?.node).toMatchObject({ tag: "button", name: "back" });
  });

  it("is not found when there is none", () => {
    expect(findElement(sample, "other")).toBeNull();
    expect(findElement(sample, "/body/elements/9")).toBeNull();
  });

  it("knows the form it stands in", () => {
    const input = findElement(sample, "quota");
    const back = findElement(sample, "back");
    expect(input && formOf(input)?.node.name).toBe("form");
    expect(back && formOf(back)).toBeNull();
  });

  it("lists what it holds at any depth", () => {
    const holder = findElement(sample, "form");
    const names = holder ? elementsWithin(sample, holder).map((seat) => seat.node.name ?? seat.tag) : [];
    expect(names).toEqual(["column_set", "column", "quota", "submit"]);
  });
});
