import { button, card, markdown, plain } from "./cards.js";
import { describeFaults } from "./describe-faults.js";

const FIRST = "/body/elements/0";
const IMAGE = "img_v3_test_1";

describeFaults("in the shape of a component", [
  ["a component without a tag", card({ content: "a" }), 200621, `${FIRST}/tag`],
  ["a component that is a text", card("text"), 200621, FIRST],
  ["the old action row", card({ tag: "action", actions: [] }), 200861, `${FIRST}/tag`],
  ["the old note", card({ tag: "note", elements: [] }), 200861, `${FIRST}/tag`],
  ["an unknown tag", card({ tag: "slider" }), 200621, `${FIRST}/tag`],
  ["a tag named like a property of all objects", card({ tag: "constructor" }), 200621, `${FIRST}/tag`],
  ["an unknown property", card({ ...markdown("a"), color: "red" }), 200621, `${FIRST}/color`],
  [
    "an unknown property deep within",
    card(button({ text: { ...plain("a"), bold: true } })),
    200621,
    `${FIRST}/text/bold`,
  ],
  ["markdown without content", card({ tag: "markdown" }), 200621, `${FIRST}/content`],
  ["content that is a number", card({ tag: "markdown", content: 3 }), 200621, `${FIRST}/content`],
  ["an unknown text size", card({ ...markdown("a"), text_size: "huge" }), 200621, `${FIRST}/text_size`],
  [
    "an unknown colour",
    card({ tag: "div", text: { ...plain("a"), text_color: "pink" } }),
    200621,
    `${FIRST}/text/text_color`,
  ],
  ["an unknown locale", card({ ...markdown("a"), i18n_content: { zh: "a" } }), 200621, `${FIRST}/i18n_content/zh`],
  ["a margin of 100px", card({ tag: "hr", margin: "100px" }), 200621, `${FIRST}/margin`],
  ["a margin of three values", card({ tag: "hr", margin: "1px 2px 3px" }), 200621, `${FIRST}/margin`],
  ["a margin without a unit", card({ tag: "hr", margin: "8" }), 200621, `${FIRST}/margin`],
  ["an element_id that starts with a digit", card({ tag: "hr", element_id: "1a" }), 200621, `${FIRST}/element_id`],
  ["an element_id of 21 characters", card({ tag: "hr", element_id: "a".repeat(21) }), 200621, `${FIRST}/element_id`],
  [
    "two equal element_ids",
    card({ tag: "hr", element_id: "a" }, { tag: "div", text: { ...plain("a"), element_id: "a" } }),
    300301,
    "/body/elements/1/text/element_id",
  ],
  ["an image without alt", card({ tag: "img", img_key: IMAGE }), 200621, `${FIRST}/alt`],
  [
    "an image by its address",
    card({ tag: "img", img_key: "https://example.com/a.png", alt: plain("") }),
    200570,
    `${FIRST}/img_key`,
  ],
  [
    "an image size of 1.0",
    card({ tag: "img", img_key: IMAGE, alt: plain(""), size: "stretch_without_padding" }),
    200621,
    `${FIRST}/size`,
  ],
  ["an icon without a token", card({ tag: "div", icon: { tag: "standard_icon" } }), 200621, `${FIRST}/icon/token`],
  [
    "more images than the mode shows",
    card({ tag: "img_combination", combination_mode: "double", img_list: Array(3).fill({ img_key: IMAGE }) }),
    200621,
    `${FIRST}/img_list`,
  ],
  ["an unknown avatar size", card({ tag: "person", user_id: "ou_1", size: "huge" }), 200621, `${FIRST}/size`],
  ["a column set without columns", card({ tag: "column_set", columns: [] }), 200621, `${FIRST}/columns`],
  [
    "a column of weight 6",
    card({ tag: "column_set", columns: [{ tag: "column", weight: 6 }] }),
    200621,
    `${FIRST}/columns/0/weight`,
  ],
  [
    "a column of 15px",
    card({ tag: "column_set", columns: [{ tag: "column", width: "15px" }] }),
    200621,
    `${FIRST}/columns/0/width`,
  ],
  ["a panel without a header", card({ tag: "collapsible_panel", elements: [] }), 200621, `${FIRST}/header`],
  ["a container that does nothing", card({ tag: "interactive_container", elements: [] }), 200621, `${FIRST}/behaviors`],
]);
