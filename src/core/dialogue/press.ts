/** What a button does. It travels in the card's callback value, so it is read back with zod and trusted for nothing but what it names. */
import { z } from "zod";

const path = z.string().max(200);
const page = z.int().min(0).max(9999);

export const press = z.discriminatedUnion("do", [
  z.object({ do: z.literal("home"), page: page.optional() }),
  z.object({ do: z.literal("create") }),
  z.object({ do: z.literal("another") }),
  z.object({ do: z.literal("open") }),
  z.object({ do: z.literal("continue") }),
  z.object({ do: z.literal("help") }),
  z.object({ do: z.literal("outline"), scope: path, page: page.optional() }),
  z.object({ do: z.literal("step"), step: path, page: page.optional() }),
  z.object({ do: z.literal("submit") }),
  z.object({ do: z.literal("finish") }),
  z.object({ do: z.literal("none"), list: path }),
  z.object({ do: z.literal("back") }),
  z.object({ do: z.literal("skip") }),
  z.object({ do: z.literal("leave") }),
  z.object({ do: z.literal("list"), list: path, page: page.optional() }),
  z.object({ do: z.literal("row"), row: path }),
  z.object({ do: z.literal("addRow"), list: path }),
  z.object({ do: z.literal("moveRow"), row: path, by: z.union([z.literal(-1), z.literal(1)]) }),
  z.object({ do: z.literal("deleteRow"), row: path }),
  z.object({ do: z.literal("edit"), path }),
  z.object({ do: z.literal("clear"), path }),
  z.object({ do: z.literal("take") }),
  z.object({ do: z.literal("standard"), path }),
  z.object({ do: z.literal("set"), path }),
  z.object({ do: z.literal("preview"), table: path.nullable().optional(), page: page.optional() }),
  z.object({ do: z.literal("make"), draft: z.boolean(), selfCheck: z.boolean().optional() }),
  z.object({ do: z.literal("findings"), page: page.optional(), finding: path.optional() }),
  z.object({ do: z.literal("errors"), page }),
  z.object({ do: z.literal("fix"), finding: path }),
  z.object({ do: z.literal("waive"), finding: path }),
  z.object({ do: z.literal("explain") }),
  z.object({ do: z.literal("unwaive"), finding: path }),
  z.object({ do: z.literal("override") }),
  z.object({ do: z.literal("undo") }),
  z.object({ do: z.literal("pasteHere"), list: path }),
  z.object({ do: z.literal("pasteTake"), how: z.enum(["replace", "append"]) }),
  z.object({ do: z.literal("cancel") }),
  z.object({ do: z.literal("update") }),
  z.object({ do: z.literal("accept") }),
  z.object({ do: z.literal("keep") }),
  z.object({ do: z.literal("members") }),
  z.object({ do: z.literal("addMembers") }),
  z.object({ do: z.literal("removeMember"), person: path }),
]);

export type Press = z.infer<typeof press>;
