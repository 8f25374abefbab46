/** The columns of the sheet 来源, from left to right. */
export const sourceColumns = [
  "kind",
  "path",
  "label",
  "value",
  "raw",
  "by",
  "at",
  "way",
  "origin",
  "rule",
  "working",
  "state",
  "stored",
] as const;
