/** The parts of a card that are not components of their own, with all their properties; see complete-elements.ts. */
import { z } from "zod";
import { COMPONENTS } from "../../../src/simulator/cards/components/registry.js";
import { rootSchema } from "../../../src/simulator/cards/root.js";
import type { Tag } from "../../../src/simulator/cards/tag.js";
import { completeElements } from "./complete-elements.js";

type Node = Readonly<Record<string, unknown>>;

export interface Part {
  /** As the table of docs/card-coverage.md names it. */
  readonly name: string;
  readonly schema: unknown;
  readonly variants: readonly Node[];
  /** A card that holds the part. */
  readonly card: (part: Node) => Node;
}

const plain = (content: string) => ({ tag: "plain_text", content });
const icon = { tag: "standard_icon", token: "edit_outlined", color: "red" };
const body = (...elements: Node[]) => ({ body: { elements } });
const words = { tag: "markdown", content: "字" };
const columns = [{ name: "a", display_name: "列", data_type: "text" }];

export const parts: readonly Part[] = [
  ...Object.entries(COMPONENTS).map(([tag, { schema }]) => ({
    name: tag,
    schema,
    variants: completeElements[tag] ?? [],
    card: (node: Node) =>
      tag === "column" ? body({ tag: "column_set", columns: [{ tag, ...node }] }) : body({ tag, ...node }),
  })),
  {
    name: "header",
    schema: rootSchema.shape.header,
    variants: [
      {
        title: plain("题"),
        subtitle: plain("副题"),
        text_tag_list: [{ tag: "text_tag", text: plain("签"), color: "red" }],
        template: "red",
        icon,
        padding: "4px",
      },
      { title: plain("题"), i18n_text_tag_list: { zh_cn: [{ tag: "text_tag", text: plain("签") }] } },
    ],
    card: (header) => ({ header, ...body(words) }),
  },
  {
    name: "config",
    schema: rootSchema.shape.config,
    variants: [
      { width_mode: "compact", style: { color: { own: { light_mode: "rgba(1,2,3,1)", dark_mode: "rgba(4,5,6,1)" } } } },
    ],
    card: (config) => ({ config, ...body({ tag: "div", text: { ...plain("字"), text_color: "own" } }) }),
  },
  {
    name: "body",
    schema: rootSchema.shape.body,
    variants: [
      {
        direction: "horizontal",
        padding: "20px",
        horizontal_spacing: "20px",
        horizontal_align: "right",
        vertical_spacing: "21px",
        vertical_align: "bottom",
        elements: [words],
      },
    ],
    card: (node) => ({ body: node }),
  },
  {
    name: "div.text",
    schema: propertyOf("div", "text"),
    variants: [
      {
        tag: "plain_text",
        content: "字",
        text_size: "heading",
        text_align: "center",
        text_color: "red-600",
        lines: 2,
      },
      { tag: "lark_md", content: "字", i18n_content: { zh_cn: "译" } },
    ],
    card: (text) => body({ tag: "div", text }),
  },
  {
    name: "table.columns",
    schema: propertyOf("table", "columns"),
    variants: [
      {
        name: "a",
        display_name: "列",
        width: "120px",
        vertical_align: "top",
        horizontal_align: "right",
        data_type: "number",
        format: { precision: 2, symbol: "¥", separator: true },
      },
      { name: "a", data_type: "date", date_format: "YYYY" },
    ],
    card: (column) => body({ tag: "table", columns: [column], rows: [{ a: 1234.5 }] }),
  },
  {
    name: "table.header_style",
    schema: propertyOf("table", "header_style"),
    variants: [
      {
        text_align: "center",
        text_size: "heading",
        background_style: "none",
        text_color: "grey",
        bold: false,
        lines: 2,
      },
    ],
    card: (header_style) => body({ tag: "table", header_style, columns, rows: [{ a: "一" }] }),
  },
  {
    name: "collapsible_panel.header",
    schema: propertyOf("collapsible_panel", "header"),
    variants: [
      {
        title: plain("题"),
        background_color: "blue-50",
        width: "auto",
        vertical_align: "center",
        padding: "4px",
        icon,
        icon_position: "left",
        icon_expanded_angle: 90,
      },
    ],
    card: (header) => body({ tag: "collapsible_panel", expanded: true, header, elements: [words] }),
  },
];

/** The names of a part's properties, its own tag aside. */
export function propertiesOf({ schema }: Part): string[] {
  return Object.keys(shapeOf(schema)).filter((name) => name !== "tag");
}

function propertyOf(tag: Tag, property: string): unknown {
  return shapeOf(COMPONENTS[tag].schema)[property];
}

/** Of an object, a list of objects, or the last of several kinds of objects. */
function shapeOf(schema: unknown): Record<string, unknown> {
  if (schema instanceof z.ZodOptional) return shapeOf(schema.unwrap());
  if (schema instanceof z.ZodArray) return shapeOf(schema.element);
  if (schema instanceof z.ZodDiscriminatedUnion) return shapeOf(schema.options.at(-1));
  if (schema instanceof z.ZodObject) return schema.shape;
  throw new Error("an object was expected");
}
