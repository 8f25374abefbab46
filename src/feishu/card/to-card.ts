/** A screen -> a card (Card JSON 2.0). */
import type { Block, Screen } from "../../core/dialogue/screen/screen.js";
import { buttonRow } from "./buttons.js";
import { chartElement } from "./chart.js";
import { type Brush, type Element, textElement } from "./element.js";
import { formElement } from "./form.js";
import { rowElement } from "./row.js";
import { tableElement } from "./table.js";

export function toCard(screen: Screen, on: Brush): Record<string, unknown> {
  let buttons = firstOutside;
  const brush: Brush = { ...on, next: () => buttons++ };
  const title = brush.words.render(screen.title, "plain");
  return {
    schema: "2.0",
    config: { update_multi: true, enable_forward: false, summary: { content: title.slice(0, 60) } },
    header: {
      title: { tag: "plain_text", content: title },
      ...(screen.subtitle == null
        ? {}
        : { subtitle: { tag: "plain_text", content: brush.words.render(screen.subtitle, "plain") } }),
      template: screen.color,
    },
    body: {
      direction: "vertical",
      vertical_spacing: "medium",
      elements: screen.blocks.flatMap((block) => elementsOf(block, brush)),
    },
  };
}

/** Numbers of buttons outside forms begin here: those of forms keep theirs whatever stands beside them. */
const firstOutside = 500;

function elementsOf(block: Block, brush: Brush): Element[] {
  switch (block.block) {
    case "text":
      return [textElement(block.text, brush, block.tone)];
    case "rule":
      return [{ tag: "hr" }];
    case "buttons":
      return [buttonRow(block.buttons, brush)];
    case "row":
      return [rowElement(block, brush)];
    case "fold":
      return [foldElement(block, brush)];
    case "people":
      return [
        {
          tag: "person_list",
          persons: block.people.map((id) => ({ id })),
          show_name: true,
          show_avatar: true,
          size: "small",
          drop_invalid_user_id: true,
        },
      ];
    case "pictures":
      return block.pictures.map(({ key, words }) => ({
        tag: "img",
        img_key: key,
        alt: { tag: "plain_text", content: brush.words.render(words, "plain") },
        scale_type: "fit_horizontal",
        preview: true,
      }));
    case "table":
      return [tableElement(block, brush)];
    case "chart":
      return block.bars.length === 0 ? [] : [chartElement(block, brush)];
    case "form":
      return [formElement(block, brush)];
  }
}

function foldElement(block: Extract<Block, { block: "fold" }>, brush: Brush): Element {
  return {
    tag: "collapsible_panel",
    expanded: false,
    header: { title: { tag: "plain_text", content: brush.words.render(block.title, "plain") } },
    elements: block.blocks.map((one) => textElement(one.text, brush, one.tone)),
  };
}
