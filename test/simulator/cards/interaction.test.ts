import { button, callback, card, form, type Node, option, plain } from "./cards.js";
import { describeFaults } from "./describe-faults.js";

const FIRST = "/body/elements/0";
const IN_FORM = "/body/elements/0/elements/0";
const IMAGE = "img_v3_test_1";

describeFaults("in what people press and fill in", [
  ["a callback value that is a number", card(button({ behaviors: callback(1) })), 200621, `${FIRST}/behaviors/0/value`],
  ["a callback value that is a list", card(button({ behaviors: callback([]) })), 200621, `${FIRST}/behaviors/0/value`],
  [
    "a callback without a value",
    card(button({ behaviors: [{ type: "callback" }] })),
    200621,
    `${FIRST}/behaviors/0/value`,
  ],
  ["an unknown behavior", card(button({ behaviors: [{ type: "form_action" }] })), 200621, `${FIRST}/behaviors/0/type`],
  ["two callbacks", card(button({ behaviors: [...callback(), ...callback()] })), 200621, `${FIRST}/behaviors`],
  [
    "a link that is no web address",
    card(button({ behaviors: [{ type: "open_url", default_url: "ftp://a" }] })),
    200621,
    `${FIRST}/behaviors/0/default_url`,
  ],
  ["a link to nowhere", card(button({ behaviors: [{ type: "open_url" }] })), 200621, `${FIRST}/behaviors/0`],
  ["a dialog without a title", card(button({ confirm: { text: plain("a") } })), 200621, `${FIRST}/confirm/title`],
  ["a button without text and icon", card({ tag: "button", behaviors: callback() }), 200621, `${FIRST}/text`],
  ["a button without behaviors", card({ tag: "button", text: plain("a") }), 200621, `${FIRST}/behaviors`],
  ["a button of 99px", card(button({ width: "99px" })), 200621, `${FIRST}/width`],
  ["an unknown button type", card(button({ type: "success" })), 200621, `${FIRST}/type`],
  ["the deprecated action_type", card(button({ action_type: "request" })), 200621, `${FIRST}/action_type`],
  ["an input without behaviors outside a form", card({ tag: "input", name: "a" }), 200621, `${FIRST}/behaviors`],
  ["max_length 0", inForm({ tag: "input", name: "a", max_length: 0 }), 200621, `${IN_FORM}/max_length`],
  ["max_length 1001", inForm({ tag: "input", name: "a", max_length: 1001 }), 200621, `${IN_FORM}/max_length`],
  [
    "a placeholder of 101 characters",
    inForm({ tag: "input", name: "a", placeholder: plain("填".repeat(101)) }),
    200621,
    `${IN_FORM}/placeholder/content`,
  ],
  [
    "a default value over max_length",
    inForm({ tag: "input", name: "a", max_length: 3, default_value: "1234" }),
    200621,
    `${IN_FORM}/default_value`,
  ],
  [
    "a default value over 1000",
    inForm({ tag: "input", name: "a", default_value: "1".repeat(1001) }),
    200621,
    `${IN_FORM}/default_value`,
  ],
  ["an unknown input_type", inForm({ tag: "input", name: "a", input_type: "number" }), 200621, `${IN_FORM}/input_type`],
  ["a menu without options", inForm({ tag: "select_static", name: "a", options: [] }), 200621, `${IN_FORM}/options`],
  [
    "two options of one value",
    inForm({ tag: "select_static", name: "a", options: [option("1"), option("1")] }),
    200621,
    `${IN_FORM}/options/1/value`,
  ],
  [
    "an unknown initial option",
    inForm({ tag: "select_static", name: "a", options: [option("1")], initial_option: "2" }),
    200621,
    `${IN_FORM}/initial_option`,
  ],
  [
    "an initial index beyond the options",
    inForm({ tag: "select_static", name: "a", options: [option("1")], initial_index: 2 }),
    200621,
    `${IN_FORM}/initial_index`,
  ],
  [
    "an unknown selected value",
    inForm({
      tag: "multi_select_static",
      name: "a",
      required: false,
      options: [option("1")],
      selected_values: ["1", "2"],
    }),
    200621,
    `${IN_FORM}/selected_values/1`,
  ],
  [
    "a multi-select outside a form",
    card({ tag: "multi_select_static", name: "a", required: false, options: [option("1")] }),
    11310,
    FIRST,
  ],
  [
    "a person multi-select outside a form",
    card({ tag: "multi_select_person", name: "a", required: false }),
    11310,
    FIRST,
  ],
  [
    "several images outside a form",
    card(images({ multi_select: true, behaviors: callback() })),
    11310,
    `${FIRST}/multi_select`,
  ],
  [
    "a date of another form",
    inForm({ tag: "date_picker", name: "a", initial_date: "2024/01/01" }),
    200621,
    `${IN_FORM}/initial_date`,
  ],
  [
    "the 30th of February",
    inForm({ tag: "date_picker", name: "a", initial_date: "2024-02-30" }),
    200621,
    `${IN_FORM}/initial_date`,
  ],
  ["25 o'clock", inForm({ tag: "picker_time", name: "a", initial_time: "25:00" }), 200621, `${IN_FORM}/initial_time`],
  ["a time picker that says nothing", inForm({ tag: "picker_time", name: "a" }), 200621, `${IN_FORM}/placeholder`],
  [
    "a date and time with seconds",
    inForm({ tag: "picker_datetime", name: "a", initial_datetime: "2024-01-01 10:00:00" }),
    200621,
    `${IN_FORM}/initial_datetime`,
  ],
  [
    "a checker with four buttons",
    card(checker({ button_area: { buttons: Array(4).fill(sideButton()) } })),
    200621,
    `${FIRST}/button_area/buttons`,
  ],
  [
    "a checker with buttons in a form",
    inForm(checker({ button_area: { buttons: [sideButton()] } })),
    200530,
    `${IN_FORM}/button_area`,
  ],
  ["a required checker", inForm(checker({ required: true })), 200621, `${IN_FORM}/required`],
  [
    "an overflow with equal values",
    card({ tag: "overflow", options: [option("1"), option("1")] }),
    200621,
    `${FIRST}/options/1/value`,
  ],
]);

function inForm(element: Node): Node {
  return card(form(element));
}

function images(rest: Node): Node {
  return { tag: "select_img", name: "images", options: [{ img_key: IMAGE, value: "1" }], ...rest };
}

function checker(rest: Node): Node {
  return { tag: "checker", name: "checker", text: plain("a"), ...rest };
}

function sideButton(): Node {
  return { tag: "button", type: "text", text: plain("a"), behaviors: callback() };
}
