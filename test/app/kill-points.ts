/** Where a process with work that waits is killed, in the order in which it gets there. */
export const points = [
  "before a job is taken",
  "a job is taken",
  "the file is made",
  "the file is uploaded",
  "the key of the file is kept",
  "the end is written and not committed",
  "the end is committed",
  "a message is taken",
  "a message is sent and not noted",
  "a message is noted as delivered",
] as const;

export type Point = (typeof points)[number];
