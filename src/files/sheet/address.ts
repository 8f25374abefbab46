/** Addresses of cells: E13 is row 13, column 5. */

export interface SheetPlace {
  readonly row: number;
  readonly column: number;
}

export function place(address: string): SheetPlace | null {
  let column = 0;
  let row = 0;
  let at = 0;
  for (; at < 3; at += 1) {
    const code = address.charCodeAt(at);
    if (!(code >= 65 && code <= 90)) break;
    column = column * 26 + code - 64;
  }
  for (; at < address.length; at += 1) {
    const code = address.charCodeAt(at);
    if (!(code >= 48 && code <= 57)) return null;
    row = row * 10 + code - 48;
  }
  return column === 0 || row === 0 || row > 9_999_999 ? null : { row, column };
}

export function columnName(column: number): string {
  let name = "";
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26))
    name = String.fromCharCode(65 + ((left - 1) % 26)) + name;
  return name;
}
