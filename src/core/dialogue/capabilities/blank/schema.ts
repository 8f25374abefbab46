/** 新表: a blank file becomes a form of this bot. */
import { z } from "zod";
import { capabilitySchema, page } from "../../schema.js";

const draft = z.string().max(80);
const label = z.string().max(200);

export const blank = capabilitySchema({
  places: z.discriminatedUnion("at", [
    /** The next file is a blank form. */
    z.object({ at: z.literal("blankWanted") }),
    z.object({ at: z.literal("blank"), draft, page }),
  ]),
  presses: z.discriminatedUnion("do", [
    z.object({ do: z.literal("blankWanted") }),
    /** The file of an offer is a blank form. */
    z.object({ do: z.literal("blankOfFile"), offer: draft }),
    z.object({ do: z.literal("blankShow"), draft, page }),
    z.object({ do: z.literal("blankCorrect"), draft, page }),
    z.object({ do: z.literal("blankTakeBack"), draft }),
    z.object({ do: z.literal("blankFollows"), draft, follows: z.boolean() }),
    /** What a label changed to asks the same as before, or not. */
    z.object({ do: z.literal("blankSame"), draft, from: label, to: label, same: z.boolean() }),
    z.object({ do: z.literal("blankTry"), draft }),
    /** `revision`: corrections that the sample had. */
    z.object({ do: z.literal("blankEnable"), draft, revision: z.int() }),
  ]),
  commands: ["blankWanted"],
  sideTrips: [],
  acts: {
    blankWanted: "makeForm",
    blankOfFile: "makeForm",
    blankShow: "makeForm",
    blankCorrect: "makeForm",
    blankTakeBack: "makeForm",
    blankFollows: "makeForm",
    blankSame: "makeForm",
    blankTry: "makeForm",
    blankEnable: "makeForm",
  },
});
