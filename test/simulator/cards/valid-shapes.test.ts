import { expect, test } from "vitest";
import { checkCard } from "../../../src/simulator/cards/check-card.js";
import { button, card, form, markdown, plain } from "./cards.js";

const url = "https://example.com/a";

/** What official sources show to be valid: the documentation's samples, exports of the card editor, the official plug-in. */
test.each([
  [
    "an icon coloured light_grey",
    card({ tag: "div", icon: { tag: "standard_icon", token: "info_outlined", color: "light_grey" }, text: plain("a") }),
  ],
  [
    "a card_link that is empty",
    { ...card(markdown("a")), card_link: { url: "", pc_url: "", ios_url: "", android_url: "" } },
  ],
  ["a callback value that is a string", card(button({ behaviors: [{ type: "callback", value: "next" }] }))],
  ["a button's own value that is a string", card(button({ value: "next" }))],
  [
    "fields of a div",
    card({
      tag: "div",
      fields: [{ is_short: true, text: { tag: "lark_md", content: "**a**" } }, { text: plain("b") }],
    }),
  ],
  [
    "a button with multi_url",
    card({ tag: "button", text: plain("a"), multi_url: { url, pc_url: "", ios_url: "", android_url: "" } }),
  ],
  ["a checker with a value", card(form({ tag: "checker", name: "a", text: plain("a"), value: { step: 1 } }))],
  [
    "a panel's title with a colour and a size",
    card({
      tag: "collapsible_panel",
      header: { title: { tag: "markdown", content: "a", text_color: "grey", text_size: "notation" } },
      elements: [markdown("b")],
    }),
  ],
  ["three tables in all", card(...Array(3).fill(markdown("|a|\n|-|\n|1|")))],
])("%s is accepted", (_, shape) => {
  expect(checkCard(JSON.stringify(shape)).faults).toEqual([]);
});

/** As near to them as it gets, and wrong all the same. */
test.each([
  ["an unknown colour", card({ tag: "div", text: { ...plain("a"), text_color: "light_pink" } })],
  ["a card_link that is no address", { ...card(markdown("a")), card_link: { url: "there" } }],
  ["a callback value that is a number", card(button({ behaviors: [{ type: "callback", value: 1 }] }))],
  ["a field without a text", card({ tag: "div", fields: [{ is_short: true }] })],
  ["a multi_url of a script", card({ tag: "button", text: plain("a"), multi_url: { url: "javascript:alert(1)" } })],
])("%s is refused", (_, shape) => {
  expect(checkCard(JSON.stringify(shape)).faults).not.toEqual([]);
});
