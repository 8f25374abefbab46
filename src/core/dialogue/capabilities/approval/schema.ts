/** 解锁、线下通过、财政退回、审签单: what becomes of a report around its approval. */
import { z } from "zod";
import { capabilitySchema } from "../../schema.js";

export const approval = capabilitySchema({
  places: z.discriminatedUnion("at", [
    z.object({ at: z.literal("unlocking") }),
    z.object({
      at: z.literal("offline"),
      /** The signed sheet, photographed. */
      picture: z.object({ id: z.string(), name: z.string() }).optional(),
    }),
    z.object({ at: z.literal("bureau") }),
  ]),
  presses: z.discriminatedUnion("do", [
    z.object({ do: z.literal("unlocking") }),
    z.object({ do: z.literal("unlock") }),
    z.object({ do: z.literal("offline") }),
    z.object({ do: z.literal("approveOffline") }),
    z.object({ do: z.literal("bureau") }),
    z.object({ do: z.literal("bureauReturn") }),
    z.object({ do: z.literal("sheet") }),
  ]),
  commands: ["unlocking", "offline", "bureau", "sheet"],
  sideTrips: ["unlocking", "offline", "bureau"],
  acts: {
    unlocking: "unlock",
    unlock: "unlock",
    offline: "approveOffline",
    approveOffline: "approveOffline",
    bureau: "bureauReturn",
    bureauReturn: "bureauReturn",
    sheet: "export",
  },
});
