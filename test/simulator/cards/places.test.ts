import { bars, button, callback, card, columns, form, markdown, type Node, plain, submit, table } from "./cards.js";
import { describeFaults } from "./describe-faults.js";

const FIRST = "/body/elements/0";
const IN_FORM = "/body/elements/0/elements/0";
const IMAGE = "img_v3_test_1";

describeFaults("in where things stand", [
  ["a form in a column", card(columns(form())), 11310, `${FIRST}/columns/0/elements/0`],
  ["a form in a form", card(form({ tag: "form", name: "inner", elements: [submit("inner_submit")] })), 11310, IN_FORM],
  ["a form in a panel", card(panel(form())), 11310, IN_FORM],
  ["a table in a form", card(form(table("text", "a"))), 11310, IN_FORM],
  ["a table in a column", card(columns(table("text", "a"))), 11310, `${FIRST}/columns/0/elements/0`],
  ["a table in a panel", card(panel(table("text", "a"))), 11310, IN_FORM],
  ["a chart in a form", card(form(bars())), 11310, IN_FORM],
  ["a chart in a column of a form", card(form(columns(bars()))), 11310, `${IN_FORM}/columns/0/elements/0`],
  [
    "a chart in an interactive container",
    card({ tag: "interactive_container", behaviors: callback(), elements: [bars()] }),
    11310,
    IN_FORM,
  ],
  ["an image picker in a panel", card(panel(images({ behaviors: callback() }))), 11310, IN_FORM],
  ["a column outside a column set", card({ tag: "column", elements: [] }), 11310, FIRST],
  [
    "something else than a column in a column set",
    card({ tag: "column_set", columns: [markdown("a")] }),
    11310,
    `${FIRST}/columns/0`,
  ],
  ["six levels of containers", card(nested(6)), 11310, `${FIRST}${"/columns/0/elements/0".repeat(5)}`],
  [
    "a form without a submit button",
    card({ tag: "form", name: "f", elements: [{ tag: "input", name: "a" }] }),
    11310,
    FIRST,
  ],
  ["a form without a name", card({ tag: "form", elements: [submit("s")] }), 200621, `${FIRST}/name`],
  ["a form with an empty name", card({ tag: "form", name: "", elements: [submit("s")] }), 200530, `${FIRST}/name`],
  ["an input without a name in a form", inForm({ tag: "input" }), 200530, `${IN_FORM}/name`],
  ["an input with an empty name in a form", inForm({ tag: "input", name: "" }), 200530, `${IN_FORM}/name`],
  [
    "a submit button without a name",
    card({ tag: "form", name: "f", elements: [{ ...submit(""), name: undefined }] }),
    200530,
    `${IN_FORM}/name`,
  ],
  [
    "an input without a name in a column of a form",
    card(form(columns({ tag: "input" }))),
    200530,
    `${IN_FORM}/columns/0/elements/0/name`,
  ],
  ["two equal names in two forms", twoForms(), 200530, "/body/elements/1/elements/0/name"],
  [
    "a name in a form and outside",
    card(form({ tag: "input", name: "a" }), button({ name: "a" })),
    200530,
    "/body/elements/1/name",
  ],
  [
    "a button that neither submits nor resets a form",
    inForm(button({ name: "a" })),
    200621,
    `${IN_FORM}/form_action_type`,
  ],
  [
    "a submit button outside a form",
    card(button({ name: "a", form_action_type: "submit" })),
    200621,
    `${FIRST}/form_action_type`,
  ],
  [
    "required outside a form",
    card({ tag: "input", required: true, behaviors: callback() }),
    200621,
    `${FIRST}/required`,
  ],
]);

function inForm(element: Node): Node {
  return card(form(element));
}

function images(rest: Node): Node {
  return { tag: "select_img", name: "images", options: [{ img_key: IMAGE, value: "1" }], ...rest };
}

function panel(...elements: unknown[]): Node {
  return { tag: "collapsible_panel", header: { title: plain("a") }, elements };
}

function nested(levels: number): Node {
  return columns(levels === 1 ? markdown("a") : nested(levels - 1));
}

function twoForms(): Node {
  const second = { tag: "form", name: "second", elements: [{ tag: "input", name: "a" }, submit("other")] };
  return card(form({ tag: "input", name: "a" }), second);
}
