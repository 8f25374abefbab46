import type { WordLists } from "../../core/reading/word-lists.js";
import { Library } from "../open-report.js";
import { type CheckReportParts, checkReport } from "./check-report.js";
import { type ExportParts, exportWorkbook } from "./export-workbook.js";
import { createFormJobs, type FormJobKind, type FormJobParts } from "./form-jobs.js";
import { type GroupCardParts, postGroupCard, refreshGroupCards } from "./group-cards.js";
import type { Job } from "./job.js";
import { type KeepFileParts, keepFile } from "./keep-file.js";
import { type LearnNameParts, learnName } from "./learn-name.js";
import { type MakeAllParts, makeAll } from "./make-all.js";
import { type MakeReportParts, makeReport } from "./make-report.js";
import { type MakeReportsParts, makeReports } from "./make-reports.js";
import { type MakeSheetParts, makeSheet } from "./make-sheet.js";
import { type PrintPagesParts, printPages } from "./print-pages.js";
import { projectBoard } from "./project-board.js";
import { type ReadFileParts, readFile } from "./read-file.js";
import { type RemindParts, remind } from "./remind.js";
import { type RenameRecognisedParts, renameRecognised } from "./rename-recognised.js";
import { type SampleFormParts, sampleForm } from "./sample-form.js";
import { type SendEvidenceParts, sendEvidence } from "./send-evidence.js";
import { undoReports } from "./undo-reports.js";

export type JobKind =
  | "make-report"
  | "make-sheet"
  | "check-report"
  | "export-workbook"
  | "print-pages"
  | "make-reports"
  | "project-board"
  | "make-all"
  | "undo-reports"
  | "sample-form"
  | "read-file"
  | "keep-file"
  | "send-evidence"
  | "remind"
  | "learn-name"
  | "rename-recognised"
  | "post-group-card"
  | "group-cards"
  | FormJobKind;

export interface JobsInNeed
  extends Omit<MakeReportParts, "store" | "work" | "messenger">,
    Omit<CheckReportParts, "store" | "work">,
    Omit<ExportParts, "store" | "library" | "messenger">,
    Omit<PrintPagesParts, "store" | "library" | "work" | "messenger">,
    Omit<MakeReportsParts, "store" | "library" | "messenger" | "work">,
    Omit<MakeAllParts, "store" | "library" | "work" | "messenger">,
    Omit<SampleFormParts, "work" | "messenger">,
    Omit<MakeSheetParts, "store" | "library" | "messenger">,
    Omit<ReadFileParts, "store" | "library" | "messenger" | "work">,
    Omit<KeepFileParts, "store" | "messenger" | keyof ReadFileParts>,
    Omit<SendEvidenceParts, "store" | "library" | "messenger" | keyof ReadFileParts>,
    Omit<RemindParts, "store" | keyof ReadFileParts>,
    Omit<GroupCardParts, "store" | "library" | "messenger" | keyof ReadFileParts>,
    Omit<FormJobParts, "store" | "messenger" | keyof ReadFileParts> {
  readonly store: MakeReportParts["store"] & RenameRecognisedParts["store"];
  readonly work: MakeReportParts["work"] & CheckReportParts["work"] & ReadFileParts["work"];
  readonly messenger: MakeReportParts["messenger"] &
    ExportParts["messenger"] &
    PrintPagesParts["messenger"] &
    MakeSheetParts["messenger"] &
    ReadFileParts["messenger"] &
    LearnNameParts["messenger"] &
    GroupCardParts["messenger"];
  /** Word lists that cross-checks use. */
  readonly lists: WordLists;
}

/** Forget one and it does not compile. */
export function createJobs(given: JobsInNeed): Record<JobKind, Job> {
  const parts = { ...given, library: new Library(given.catalog, given.lists) };
  return {
    "make-report": makeReport(parts),
    "make-sheet": makeSheet(parts),
    "check-report": checkReport(parts),
    "export-workbook": exportWorkbook(parts),
    "print-pages": printPages(parts),
    "make-reports": makeReports(parts),
    "project-board": projectBoard(parts),
    "make-all": makeAll(parts),
    "undo-reports": undoReports(parts),
    "sample-form": sampleForm(parts),
    "read-file": readFile(parts),
    "keep-file": keepFile(parts),
    "send-evidence": sendEvidence(parts),
    remind: remind(parts),
    "learn-name": learnName(parts),
    "rename-recognised": renameRecognised(parts),
    "post-group-card": postGroupCard(parts),
    "group-cards": refreshGroupCards(parts),
    ...createFormJobs(parts),
  };
}
