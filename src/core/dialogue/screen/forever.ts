/** A screen that is sent by itself: its buttons name the report and stay good for ever. */
import type { Block, Button, FormPart, RowBlock, Screen } from "./screen.js";

export function forever(screen: Screen, report: string): Screen {
  const named = (button: Button): Button => ({ ...button, report: button.report ?? report });
  const inRow = (row: RowBlock): RowBlock => ({ ...row, buttons: row.buttons.map(named) });
  const inForm = (part: FormPart): FormPart => (part.block === "row" ? inRow(part) : part);
  const inBlock = (block: Block): Block => {
    if (block.block === "buttons") return { ...block, buttons: block.buttons.map(named) };
    if (block.block === "row") return inRow(block);
    if (block.block !== "form") return block;
    return { ...block, fields: block.fields.map(inForm), buttons: block.buttons.map(named) };
  };
  return { ...screen, blocks: screen.blocks.map(inBlock) };
}
