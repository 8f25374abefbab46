/** 佐证: files that prove an indicator or a figure. */
import { z } from "zod";
import { capabilitySchema, page, path } from "../../schema.js";

const offer = z.string().max(80);
/** The id of a part that is handed over. */
const task = z.string().max(80);
/** Of the file that is meant, as `core/evidence/proofs.ts` has it. */
const proof = z.string().max(200);

export const evidence = capabilitySchema({
  places: z.discriminatedUnion("at", [
    /**
     * `path` null: all that is proven, and what is better proven; with `task`, of that part alone. A file that is sent
     * while one stands open proves it.
     */
    z.object({ at: z.literal("evidence"), path: z.string().nullable(), page: z.number(), task: task.optional() }),
    /** What does this file prove? `paths`: those that the typed name fits. */
    z.object({ at: z.literal("keepFile"), offer, paths: z.array(z.string()).optional() }),
    /** A typed name fits several. */
    z.object({ at: z.literal("evidenceOf"), paths: z.array(z.string()) }),
  ]),
  presses: z.discriminatedUnion("do", [
    z.object({ do: z.literal("evidence"), path: path.nullable(), page: page.optional(), task: task.optional() }),
    z.object({ do: z.literal("keepFile"), offer }),
    /** The file that was sent just before. */
    z.object({ do: z.literal("attachSent"), path }),
    z.object({ do: z.literal("attachFile"), offer, path: path.optional() }),
    /** `path` null: the picture of a signed sheet. */
    z.object({ do: z.literal("sendProof"), path: path.nullable(), proof }),
    z.object({ do: z.literal("dropProof"), path, proof }),
    z.object({ do: z.literal("packEvidence") }),
  ]),
  commands: ["evidence", "packEvidence"],
  sideTrips: ["evidence", "keepFile", "evidenceOf"],
  acts: {
    evidence: "see",
    keepFile: "attach",
    attachSent: "attach",
    attachFile: "attach",
    sendProof: "see",
    dropProof: "attach",
    packEvidence: "export",
  },
});
