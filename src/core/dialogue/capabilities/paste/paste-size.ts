import type { ReadText } from "../../../reading/grid/read-text.js";

/** Rows that one paste may hold; a list of indicators has a dozen. More are refused with their number, never cut. */
export const mostRows = 1000;

export function rowsIn({ found }: ReadText): number {
  return found.lists.reduce((sum, { rows }) => sum + rows.length, 0);
}
