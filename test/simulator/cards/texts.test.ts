import { bars, card, form, markdown, type Node, plain, table } from "./cards.js";
import { describeFaults } from "./describe-faults.js";

const FIRST = "/body/elements/0";
const IN_FORM = "/body/elements/0/elements/0";

describeFaults("in texts", [
  ["a div tag in markdown", card(markdown("<div>a</div>")), 200621, `${FIRST}/content`],
  ["a comment in markdown", card(markdown("a <!-- b -->")), 200621, `${FIRST}/content`],
  ["a tag that is not closed", card(markdown("<font color='red'>a")), 200621, `${FIRST}/content`],
  ["a tag that closes nothing", card(markdown("a</font>")), 200621, `${FIRST}/content`],
  ["a font without a colour", card(markdown("<font>a</font>")), 200621, `${FIRST}/content`],
  ["a font of an unknown colour", card(markdown("<font color='pink'>a</font>")), 200621, `${FIRST}/content`],
  ["an unknown attribute", card(markdown("<at name='a'></at>")), 200621, `${FIRST}/content`],
  ["a link that is no web address", card(markdown("[a](javascript:alert)")), 200621, `${FIRST}/content`],
  ["a relative link", card(markdown("见[附件](附件一)")), 200621, `${FIRST}/content`],
  ["a link tag without a web address", card(markdown("<link url='lark://a'>a</link>")), 200621, `${FIRST}/content`],
  [
    "an image by its address in markdown",
    card(markdown("![a](https://example.com/a.png)")),
    200570,
    `${FIRST}/content`,
  ],
  [
    "a line break tag in lark_md",
    card({ tag: "div", text: { tag: "lark_md", content: "a<br>b" } }),
    200621,
    `${FIRST}/text/content`,
  ],
  ["html in a markdown cell", card(table("markdown", "<b>a</b>")), 200621, `${FIRST}/rows/0/a`],
  [
    "html in a translation",
    card({ ...markdown("a"), i18n_content: { en_us: "<b>a</b>" } }),
    200621,
    `${FIRST}/i18n_content/en_us`,
  ],
  ["four tables in one markdown", card(markdown(Array(4).fill("|a|b|\n|-|-|\n|1|2|").join("\n\n"))), 11310, ""],
  ["a mobile number in markdown", card(markdown("电话13800000000，请联系")), 230028, `${FIRST}/content`],
  ["a mobile number in groups", card(markdown("138-0000-0000")), 230028, `${FIRST}/content`],
  [
    "a mobile number in a label",
    inForm({ tag: "input", name: "a", label: plain("13800000000") }),
    230028,
    `${IN_FORM}/label/content`,
  ],
  [
    "a mobile number in a default value",
    inForm({ tag: "input", name: "a", default_value: "13800000000" }),
    230028,
    `${IN_FORM}/default_value`,
  ],
  ["a mobile number in a cell", card(table("text", "13800000000")), 230028, `${FIRST}/rows/0/a`],
  [
    "a mobile number in a chart",
    card(bars({ data: { values: [{ year: "13800000000", score: 1 }] } })),
    230028,
    `${FIRST}/chart_spec/data/values/0/year`,
  ],
  [
    "a mobile number in the preview",
    { ...card(markdown("a")), config: { summary: { content: "13800000000" } } },
    230028,
    "/config/summary/content",
  ],
  ["an e-mail address", card(markdown("clerk@example.com")), 230028, `${FIRST}/content`],
  ["an e-mail address behind entities", card(markdown("clerk&#64;example&#46;com")), 230028, `${FIRST}/content`],
]);

function inForm(element: Node): Node {
  return card(form(element));
}
