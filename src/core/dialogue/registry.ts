/**
 * Every capability is one line here. A place without a screen, a press without a handler or a command without a press does
 * not compile. Messages that are no command go to the capabilities in this order.
 */

import { approval } from "./capabilities/approval/approval.js";
import { assign } from "./capabilities/assign/assign.js";
import { behalf } from "./capabilities/behalf/behalf.js";
import { blank } from "./capabilities/blank/blank.js";
import { bulk } from "./capabilities/bulk/bulk.js";
import { choose } from "./capabilities/choose/choose.js";
import { directions } from "./capabilities/directions/directions.js";
import { edit } from "./capabilities/edit/edit.js";
import { evidence } from "./capabilities/evidence/evidence.js";
import { fill } from "./capabilities/fill/fill.js";
import { findings } from "./capabilities/findings/findings.js";
import { help } from "./capabilities/help/help.js";
import { history } from "./capabilities/history/history.js";
import { home } from "./capabilities/home/home.js";
import { late } from "./capabilities/late/late.js";
import { make } from "./capabilities/make/make.js";
import { members } from "./capabilities/members/members.js";
import { offer } from "./capabilities/offer/offer.js";
import { outline } from "./capabilities/outline/outline.js";
import { ownForms } from "./capabilities/own-forms/own-forms.js";
import { paste } from "./capabilities/paste/paste.js";
import { preview } from "./capabilities/preview/preview.js";
import { review } from "./capabilities/review/review.js";
import { rows } from "./capabilities/rows/rows.js";
import { shelf } from "./capabilities/shelf/shelf.js";
import { task } from "./capabilities/task/task.js";
import { textOnly } from "./capabilities/text-only/text-only.js";
import { texts } from "./capabilities/texts/texts.js";
import { transfer } from "./capabilities/transfer/transfer.js";
import { undo } from "./capabilities/undo/undo.js";
import { update } from "./capabilities/update/update.js";
import { weights } from "./capabilities/weights/weights.js";
import { noCapabilities } from "./join-capabilities.js";
import type { MessageReader, PlaceTable, PressTable, StepCards } from "./turn/capability.js";
import type { Command } from "./turn/command.js";
import type { Press } from "./turn/press.js";

const capabilities = noCapabilities
  .with(home)
  .with(choose)
  .with(outline)
  .with(assign)
  .with(task)
  .with(paste)
  .with(offer)
  .with(history)
  .with(evidence)
  .with(edit)
  .with(fill)
  .with(rows)
  .with(texts)
  .with(preview)
  .with(weights)
  .with(directions)
  .with(findings)
  .with(make)
  .with(members)
  .with(update)
  .with(review)
  .with(approval)
  .with(behalf)
  .with(transfer)
  .with(undo)
  .with(shelf)
  .with(late)
  .with(textOnly)
  .with(help)
  .with(blank)
  .with(bulk)
  .with(ownForms);

export const places: PlaceTable = capabilities.places;
export const presses: PressTable = capabilities.presses;
export const pressOf: Readonly<Record<Command, Press>> = capabilities.commands;
export const stepCards: StepCards = capabilities.steps;
export const messageReaders: readonly MessageReader[] = capabilities.messages;
