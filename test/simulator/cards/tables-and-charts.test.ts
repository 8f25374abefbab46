import { bars, card, markdown, plain, table } from "./cards.js";
import { describeFaults } from "./describe-faults.js";

const FIRST = "/body/elements/0";

describeFaults("in tables and charts", [
  ["a page of 11 rows", card({ ...table("text", "a"), page_size: 11 }), 200621, `${FIRST}/page_size`],
  ["a table without columns", card({ tag: "table", columns: [], rows: [] }), 200621, `${FIRST}/columns`],
  [
    "51 columns",
    card({
      tag: "table",
      columns: Array.from({ length: 51 }, (_, i) => ({ name: `c${i}`, data_type: "text" })),
      rows: [],
    }),
    200621,
    `${FIRST}/columns`,
  ],
  ["an unknown data type", card(table("money", "a")), 200621, `${FIRST}/columns/0/data_type`],
  [
    "a column of 79px",
    card({ tag: "table", columns: [{ name: "a", data_type: "text", width: "79px" }], rows: [] }),
    200621,
    `${FIRST}/columns/0/width`,
  ],
  [
    "two columns of one name",
    card({
      tag: "table",
      columns: [
        { name: "a", data_type: "text" },
        { name: "a", data_type: "text" },
      ],
      rows: [],
    }),
    200621,
    `${FIRST}/columns/1/name`,
  ],
  [
    "a format on a text column",
    card({ tag: "table", columns: [{ name: "a", data_type: "text", format: {} }], rows: [] }),
    200621,
    `${FIRST}/columns/0/format`,
  ],
  ["rows that are no list", card({ ...table("text", "a"), rows: {} }), 200914, `${FIRST}/rows`],
  ["no rows", card({ tag: "table", columns: [{ name: "a", data_type: "text" }] }), 200914, `${FIRST}/rows`],
  ["a row with an unknown column", card({ ...table("text", "a"), rows: [{ b: "1" }] }), 200915, `${FIRST}/rows/0/b`],
  ["a number in a text column", card(table("text", 1)), 200914, `${FIRST}/rows/0/a`],
  ["a text in a number column", card(table("number", "1")), 200914, `${FIRST}/rows/0/a`],
  ["a date that is a text", card(table("date", "2024-01-01")), 200914, `${FIRST}/rows/0/a`],
  [
    "an option of an unknown colour",
    card(table("options", [{ text: "a", color: "pink" }])),
    200914,
    `${FIRST}/rows/0/a`,
  ],
  ["four tables", card(...Array(4).fill(table("text", "a"))), 11310, ""],
  ["four tables in four markdowns", card(...Array(4).fill(markdown("|a|\n|-|\n|1|"))), 11310, ""],
  [
    "two tables, and two more in markdown, one of them in a panel",
    card(table("text", "a"), table("text", "b"), markdown("|a|\n|-|\n|1|"), {
      tag: "collapsible_panel",
      header: { title: plain("a") },
      elements: [markdown("|b|\n|-|\n|2|")],
    }),
    11310,
    "",
  ],
  ["six charts", card(...Array(6).fill(bars())), 11310, "/body/elements/5"],
  ["a chart without a spec", card({ tag: "chart" }), 200550, `${FIRST}/chart_spec`],
  ["a chart without a type", card(bars({ type: undefined })), 200550, `${FIRST}/chart_spec/type`],
  ["an unknown type of chart", card(bars({ type: "sankey" })), 200550, `${FIRST}/chart_spec/type`],
  ["a chart without data", card(bars({ data: undefined })), 200550, `${FIRST}/chart_spec/data`],
  ["a chart without rows", card(bars({ data: { values: [] } })), 200550, `${FIRST}/chart_spec/data`],
  ["a bar chart without yField", card(bars({ yField: undefined })), 200550, `${FIRST}/chart_spec/yField`],
  [
    "a row without the field",
    card(bars({ data: { values: [{ year: "2021" }] } })),
    200550,
    `${FIRST}/chart_spec/data/values/0`,
  ],
  [
    "a bar that is no number",
    card(bars({ data: { values: [{ year: "2021", score: "优" }] } })),
    200550,
    `${FIRST}/chart_spec/data/values/0/score`,
  ],
  ["axes that are null", card(bars({ axes: null })), 200550, `${FIRST}/chart_spec/axes`],
  [
    "a function in a chart",
    card(bars({ label: { formatMethod: "(value) => value + '分'" } })),
    200550,
    `${FIRST}/chart_spec/label/formatMethod`,
  ],
  [
    "a gradient phones cannot draw",
    card(bars({ bar: { style: { fill: { gradient: "conical" } } } })),
    200550,
    `${FIRST}/chart_spec/bar/style/fill/gradient`,
  ],
  ["a combination without series", card(bars({ type: "common" })), 200550, `${FIRST}/chart_spec/series`],
  ["an aspect ratio of 3:2", card({ ...bars(), aspect_ratio: "3:2" }), 200621, `${FIRST}/aspect_ratio`],
]);
