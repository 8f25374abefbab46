/** Carries out what the dialogue decided: answers are appended, then the effects, one after the other. */
import type { Act } from "../../core/access/table.js";
import type { Effect } from "../../core/dialogue/turn/effect.js";
import { refusal } from "../../core/dialogue/turn/gate.js";
import type { Outcome } from "../../core/dialogue/turn/outcome.js";
import { say } from "../../core/say.js";
import type { Opened } from "../open-report.js";
import type { TurnSetting } from "../turn-parts.js";
import { noWrites } from "../writes.js";
import { addMembers } from "./add-members.js";
import { adopt } from "./adopt.js";
import { appended } from "./append.js";
import { askAgain } from "./ask-again.js";
import { assign } from "./assign.js";
import { makeAll, makeReports, projectBoard, undoReports } from "./bulk.js";
import { changeAssignment } from "./change-assignment.js";
import { check } from "./check.js";
import { create } from "./create.js";
import { type Apply, type EffectOf, refuse, type Settling } from "./effect.js";
import { evidenceEffects } from "./evidence.js";
import { exported } from "./export.js";
import { happen, passedOn } from "./happen.js";
import { keepOffer } from "./keep-offer.js";
import { make } from "./make.js";
import { ownFormEffects } from "./own-forms.js";
import { pages } from "./pages.js";
import { passOn } from "./pass-on.js";
import { putAway } from "./put-away.js";
import { readFile } from "./read-file.js";
import { removeMember } from "./remove-member.js";
import { sampleForm } from "./sample-form.js";
import { sheet } from "./sheet.js";
import { takeBack } from "./take-back.js";
import { tellWriter } from "./tell-writer.js";
import { transfer, transferAll } from "./transfer.js";
import { undo } from "./undo.js";
import { update } from "./update.js";

/** What a person does by each effect; null: it follows from another act of theirs. */
const acts: { readonly [K in Effect["effect"]]: Act | null } = {
  create: "create",
  update: "updateVersion",
  undo: "undo",
  adopt: "answer",
  make: "make",
  check: "see",
  export: "export",
  pages: "make",
  makeReports: "create",
  // Each report is asked for by the job.
  projectBoard: null,
  makeAll: null,
  undoReports: null,
  readFile: "importFile",
  readBlank: "makeForm",
  changeDraft: "makeForm",
  makeForm: "makeForm",
  sampleForm: "home",
  turnForm: "makeForm",
  exportForm: "makeForm",
  offer: "importFile",
  tellWriter: null,
  // Each kind of event is an act of its own, asked for where it is carried out.
  happen: null,
  // Of which part, or of the sheet that was signed: the entry and the capability ask for it.
  keepFile: null,
  sendProof: "see",
  packEvidence: "export",
  sheet: "export",
  transfer: "handOver",
  // A setting of the unit says who administers, not a role in the report that happens to be open.
  transferAll: null,
  assign: "assign",
  // What each change is, and of which part, is asked for where it is carried out.
  changeAssignment: "see",
  passOn: "see",
  askAgain: "assign",
  addMembers: "addMember",
  removeMember: "removeMember",
  // Which of the two acts it is, and whose report, is asked where it is carried out.
  putAway: null,
  takeBack: null,
};

/** Forget one and it does not compile. */
const effects: { readonly [K in Effect["effect"]]: Apply<K> } = {
  create,
  update,
  undo,
  adopt,
  make,
  check,
  export: exported,
  pages,
  makeReports,
  projectBoard,
  makeAll,
  undoReports,
  readFile,
  ...ownFormEffects,
  sampleForm,
  ...evidenceEffects,
  offer: keepOffer,
  tellWriter,
  happen,
  sheet,
  transfer,
  transferAll,
  assign,
  changeAssignment,
  passOn,
  askAgain,
  addMembers,
  removeMember,
  putAway,
  takeBack,
};

export async function settle(turn: TurnSetting, opened: Opened | null, result: Outcome): Promise<Settling> {
  const { source, entries, late } = result;
  const start: Settling = { opened, outcome: result, writes: noWrites, rest: result.effects, refused: null };
  const { behalf } = result.state;
  const nothing = entries.length === 0 && late.length === 0;
  let settling = nothing
    ? start
    : appended(turn, start, { source, entries, behalf, ...(late.length > 0 && { refused: late }) });
  for (let [next, ...rest] = settling.rest; next !== undefined; [next, ...rest] = settling.rest)
    settling = await apply(turn, { ...settling, rest }, next);
  if (settling.refused !== null) return { ...start, refused: settling.refused };
  return await passedOn(turn, settling);
}

function apply<K extends Effect["effect"]>(turn: TurnSetting, settling: Settling, effect: EffectOf<K>) {
  const act = acts[effect.effect];
  const reason = act === null ? null : refusal({ person: turn.person, report: settling.opened?.report ?? null }, act);
  if (reason !== null) return refuse(settling, reason);
  if (act === "makeForm" && turn.parts.makesForms?.(turn.person) !== true)
    return refuse(settling, say("access.form-makers", { person: turn.person }));
  const carryOut: Apply<K> = effects[effect.effect];
  return carryOut(turn, settling, effect);
}
