import { card, markdown, type Node, plain } from "./cards.js";
import { describeFaults } from "./describe-faults.js";

describeFaults("around the components", [
  ["no schema", { body: { elements: [markdown("a")] } }, 300303, "/schema"],
  ["version 1.0", { ...card(markdown("a")), schema: "1.0" }, 300303, "/schema"],
  ["no body", { schema: "2.0" }, 200621, "/body"],
  ["a body without elements", card(), 200621, "/body/elements"],
  ["elements at the root as in 1.0", { ...card(markdown("a")), elements: [] }, 200621, "/elements"],
  ["i18n_elements", { ...card(markdown("a")), i18n_elements: {} }, 200621, "/i18n_elements"],
  ["fallback", { ...card(markdown("a")), fallback: {} }, 200621, "/fallback"],
  [
    "a card that is not shared",
    { ...card(markdown("a")), config: { update_multi: false } },
    300302,
    "/config/update_multi",
  ],
  [
    "a setting of 1.0",
    { ...card(markdown("a")), config: { wide_screen_mode: true } },
    200621,
    "/config/wide_screen_mode",
  ],
  ["an unknown width", { ...card(markdown("a")), config: { width_mode: "wide" } }, 200621, "/config/width_mode"],
  ["a colour that is no rgba", withColor("#ff0000"), 200621, "/config/style/color/mine/light_mode"],
  [
    "a link for one platform only",
    { ...card(markdown("a")), card_link: { pc_url: "https://example.com" } },
    200621,
    "/card_link",
  ],
  ["a header without a title", { ...card(markdown("a")), header: { template: "blue" } }, 200621, "/header/title"],
  ["an unknown template", withHeader({ template: "pink" }), 200621, "/header/template"],
  ["four title tags", withHeader({ text_tag_list: Array(4).fill(titleTag()) }), 200621, "/header/text_tag_list"],
  ["both kinds of title tags", withHeader({ text_tag_list: [], i18n_text_tag_list: {} }), 200621, "/header"],
  ["a header with a negative padding", withHeader({ padding: "-1px" }), 200621, "/header/padding"],
  ["markdown as a title", withHeader({ title: markdown("a") }), 200621, "/header/title/tag"],
  ["a template card", { type: "template", data: { template_id: "AAq" } }, 200380, "/type"],
]);

function withHeader(rest: Node): Node {
  return { ...card(markdown("a")), header: { title: plain("a"), ...rest } };
}

function withColor(color: string): Node {
  const style = { color: { mine: { light_mode: color, dark_mode: "rgba(0,0,0,1)" } } };
  return { ...card(markdown("a")), config: { style } };
}

function titleTag(): Node {
  return { tag: "text_tag", text: plain("a") };
}
