import { html, useState, type VNode } from "../html.js";
import { isRecord, type Json, list, number, record, text } from "../json.js";
import { align, type Style } from "./style.js";
import { TableCell } from "./table-cell.js";
import type { ElementProps } from "./world.js";

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
            (row, index) => html`<tr key=${page * size + index}>
            ${columns.map((column) => html`<td key=${text(column.name)} style=${cellStyle(column)}><${TableCell} column=${column} value=${row[text(column.name)]} /></td>`)}
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
    ...(style.background_style === "none" ? {} : { background: "var(--hover)" }),
    ...(style.bold === false ? { fontWeight: 400 } : {}),
  };
  return html`<th key=${text(column.name)} scope="col" style=${looks}>${text(column.display_name)}</th>`;
}

function pager(page: number, pages: number, go: (page: number) => void): VNode {
  return html`<div class="pager">
    <button type="button" class="btn text" aria-label="上一页" disabled=${page === 0} onClick=${() => go(page - 1)}>‹</button>
    <span>${page + 1} / ${pages}</span>
    <button type="button" class="btn text" aria-label="下一页" disabled=${page === pages - 1} onClick=${() => go(page + 1)}>›</button>
  </div>`;
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
