/** What every capability declares: a capability is one line here and one in `registry.ts`. */

import { approval } from "../capabilities/approval/schema.js";
import { assignSchema } from "../capabilities/assign/schema.js";
import { behalf } from "../capabilities/behalf/schema.js";
import { blank } from "../capabilities/blank/schema.js";
import { bulk } from "../capabilities/bulk/schema.js";
import { choose } from "../capabilities/choose/schema.js";
import { directions } from "../capabilities/directions/schema.js";
import { edit } from "../capabilities/edit/schema.js";
import { evidence } from "../capabilities/evidence/schema.js";
import { fill } from "../capabilities/fill/schema.js";
import { findings } from "../capabilities/findings/schema.js";
import { help } from "../capabilities/help/schema.js";
import { history } from "../capabilities/history/schema.js";
import { home } from "../capabilities/home/schema.js";
import { late } from "../capabilities/late/schema.js";
import { make } from "../capabilities/make/schema.js";
import { members } from "../capabilities/members/schema.js";
import { offer } from "../capabilities/offer/schema.js";
import { outline } from "../capabilities/outline/schema.js";
import { ownForms } from "../capabilities/own-forms/schema.js";
import { paste } from "../capabilities/paste/schema.js";
import { preview } from "../capabilities/preview/schema.js";
import { review } from "../capabilities/review/schema.js";
import { rows } from "../capabilities/rows/schema.js";
import { shelf } from "../capabilities/shelf/schema.js";
import { taskSchema } from "../capabilities/task/schema.js";
import { textOnly } from "../capabilities/text-only/schema.js";
import { texts } from "../capabilities/texts/schema.js";
import { transfer } from "../capabilities/transfer/schema.js";
import { undo } from "../capabilities/undo/schema.js";
import { update } from "../capabilities/update/schema.js";
import { weights } from "../capabilities/weights/schema.js";

export const schemas = {
  home,
  choose,
  outline,
  assign: assignSchema,
  task: taskSchema,
  evidence,
  fill,
  edit,
  rows,
  texts,
  paste,
  offer,
  preview,
  weights,
  directions,
  findings,
  make,
  members,
  update,
  undo,
  late,
  history,
  shelf,
  textOnly,
  review,
  approval,
  behalf,
  transfer,
  help,
  blank,
  bulk,
  ownForms,
};
