import { html, useState, type VNode } from "../html.js";
import { isRecord, type Json, list, number, record, text } from "../json.js";
import { color } from "./colors.js";
import { align, fontSize, type Style } from "./style.js";
import { TableCell } from "./table-cell.js";
import { clamp } from "./text.js";
import type { ElementProps } from "./world.js";

/** px of one row (content/table.md). */
const heights: Record<string, number> = { low: 40, middle: 56, high: 72 };

/** Rows in pages of `page_size`, 5 unless told. */
export function Table({ node }: ElementProps): VNode {
  const [page, setPage] = useState(0);
  const columns = list(node.columns).filter(isRecord);
  const rows = list(node.rows).filter(isRecord);
  const size = Math.min(10, Math.max(1, number(node.page_size, 5)));
  const pages = Math.max(1, Math.ceil(rows.length / size));
  return html`<div class="table">
    <div class="table-scroll" tabindex="0" role="region" aria-label="表格">
      <table class=${node.freeze_first_column === true ? "frozen" : ""}>
        <thead><tr>${columns.map((column) => head(column, record(node.header_style)))}</tr></thead>
        <tbody>
          ${rows.slice(page * size, (page + 1) * size).map(
            (row, index) => html`<tr key=${page * size + index} style=${rowStyle(node)}>
            ${columns.map((column) => html`<td key=${text(column.name)} style=${cellStyle(column)}><div class="cell-box" style=${boxStyle(node)}><${TableCell} column=${column} value=${row[text(column.name)]} /></div></td>`)}
          </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${pages > 1 && pager(page, pages, setPage)}
  </div>`;
}

function head(column: Json, style: Json): VNode {
  const looks = {
    ...cellStyle(column),
    ...align(style.text_align),
    ...fontSize(style.text_size),
    ...color(style.text_color),
    ...(style.background_style === "none" ? {} : { background: "var(--head)" }),
    ...(style.bold === false ? { fontWeight: 400 } : {}),
  };
  return html`<th key=${text(column.name)} scope="col" style=${looks}><div style=${clamp(style.lines ?? 1)}>${text(column.display_name)}</div></th>`;
}

function pager(page: number, pages: number, go: (page: number) => void): VNode {
  return html`<div class="pager">
    <button type="button" class="btn text" aria-label="上一页" disabled=${page === 0} onClick=${() => go(page - 1)}>‹</button>
    <span>${page + 1} / ${pages}</span>
    <button type="button" class="btn text" aria-label="下一页" disabled=${page === pages - 1} onClick=${() => go(page + 1)}>›</button>
  </div>`;
}

function rowStyle(node: Json): Style {
  const height = heights[text(node.row_height)] ?? pixels(node.row_height);
  return height > 0 ? { height } : {};
}

/** Only rows as high as their content have a greatest height. */
function boxStyle(node: Json): Style {
  const most = node.row_height === "auto" ? pixels(node.row_max_height) : 0;
  return most > 0 ? { maxHeight: most, overflow: "hidden" } : {};
}

function pixels(value: unknown): number {
  return number(text(value).replace(/px$/, ""), 0);
}

function cellStyle(column: Json): Style {
  const wide = /^\d{1,3}(px|%)$/.test(text(column.width))
    ? { width: text(column.width), minWidth: text(column.width) }
    : {};
  const vertical = text(column.vertical_align);
  return {
    ...wide,
    ...align(column.horizontal_align),
    ...(vertical ? { verticalAlign: vertical === "center" ? "middle" : vertical } : {}),
  };
}
