/**
 * How a figure came into the report: typed into a card, sent as a message, pasted with a table, read from a file, carried
 * over from an earlier report, or put back by an undo.
 */
export const ways = ["card", "message", "paste", "import", "carried", "undo"] as const;
export type Way = (typeof ways)[number];
