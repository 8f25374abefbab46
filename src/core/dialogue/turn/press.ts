/** What a button does: the presses of all capabilities. It travels in the card's callback value and is read back with zod. */
import { z } from "zod";
import { schemas } from "./schemas.js";

export const press = z.union(Object.values(schemas).map(({ presses }) => presses));

export type Press = z.infer<typeof press>;
