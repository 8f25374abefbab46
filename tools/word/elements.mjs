// Paragraphs and tables of a Word file, as markup. Looks stand in the styles of file.mjs, never here.

/** One run; a line end in the words is a line break. */
export function text(words) {
  const parts = words.split("\n").map((line) => `<w:t xml:space="preserve">${escaped(line)}</w:t>`);
  return words === "" ? "" : `<w:r>${parts.join("<w:br/>")}</w:r>`;
}

export function paragraph(style, words) {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${text(words)}</w:p>`;
}

/** A paragraph that holds nothing but a section's tag: it vanishes when the layout is filled. */
export function loopMark(tag) {
  return paragraph("LoopMark", tag);
}

/** `merge`: "start" begins a cell merged downwards, "on" continues the one above. */
export function cell(words, { span = 1, merge = null, style = "CellCentre" } = {}) {
  return { span, merge, content: paragraph(style, words) };
}

/** `repeats`: at the top of every page; `splits`: may run over a page's end. */
export function row(cells, { repeats = false, splits = false } = {}) {
  return {
    cells,
    properties: `${splits ? "" : "<w:cantSplit/>"}<w:trHeight w:val="397" w:hRule="atLeast"/>${repeats ? "<w:tblHeader/>" : ""}`,
  };
}

/** `grid`: widths of the columns in twips. */
export function table(grid, rows) {
  const total = grid.reduce((sum, width) => sum + width, 0);
  const properties = `<w:tblStyle w:val="TableGrid"/><w:tblW w:w="${total}" w:type="dxa"/><w:jc w:val="center"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0000"/>`;
  const columns = grid.map((width) => `<w:gridCol w:w="${width}"/>`).join("");
  return `<w:tbl><w:tblPr>${properties}</w:tblPr><w:tblGrid>${columns}</w:tblGrid>${rows.map((one) => drawRow(grid, one)).join("")}</w:tbl>`;
}

function drawRow(grid, { cells, properties }) {
  let column = 0;
  const drawn = cells.map(({ span, merge, content }) => {
    const width = grid.slice(column, column + span).reduce((sum, one) => sum + one, 0);
    column += span;
    return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span > 1 ? `<w:gridSpan w:val="${span}"/>` : ""}${merges[merge] ?? ""}<w:vAlign w:val="center"/></w:tcPr>${content}</w:tc>`;
  });
  if (column !== grid.length) throw new Error(`a row fills ${column} of ${grid.length} columns`);
  return `<w:tr><w:trPr>${properties}</w:trPr>${drawn.join("")}</w:tr>`;
}

const merges = { start: '<w:vMerge w:val="restart"/>', on: "<w:vMerge/>" };

export function escaped(words) {
  return words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
