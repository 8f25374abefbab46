/** Jobs that make forms of blank files. */
import type { NewJob } from "../ports/jobs.js";
import { type EnableFormParts, enableForm } from "./enable-form.js";
import type { ExportedForm } from "./export-form.js";
import { type ExportFormParts, exportForm } from "./export-form.js";
import type { Job } from "./job.js";
import { type BlankToRead, type ReadBlankParts, readBlank } from "./read-blank.js";
import { type FormOfDraft, type TryFormParts, tryForm } from "./try-form.js";

export type FormJobKind = "read-blank" | "try-form" | "enable-form" | "export-form";

export type FormJobParts = ReadBlankParts & TryFormParts & EnableFormParts & ExportFormParts;

export function createFormJobs(parts: FormJobParts): Record<FormJobKind, Job> {
  return {
    "read-blank": readBlank(parts),
    "try-form": tryForm(parts),
    "enable-form": enableForm(parts),
    "export-form": exportForm(parts),
  };
}

export function readBlankJob(id: string, wanted: BlankToRead): NewJob {
  return newJob(id, "read-blank", wanted);
}

export function tryFormJob(id: string, wanted: FormOfDraft): NewJob {
  return newJob(id, "try-form", wanted);
}

export function enableFormJob(id: string, wanted: FormOfDraft): NewJob {
  return newJob(id, "enable-form", wanted);
}

export function exportFormJob(id: string, wanted: ExportedForm): NewJob {
  return newJob(id, "export-form", wanted);
}

function newJob(id: string, kind: FormJobKind, input: object): NewJob {
  return { id, kind, input: JSON.stringify(input), due: 0 };
}
