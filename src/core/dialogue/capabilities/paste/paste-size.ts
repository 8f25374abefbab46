/** Rows that one paste may hold; a list of indicators has a dozen. More are refused with their number, never cut. */
export const mostRows = 1000;
