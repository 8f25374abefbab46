/** Reports are checked and printed by a worker. */
import { z } from "zod";
import type { Checked, PrintedReport, ReportWork } from "../app/ports/report-work.js";
import type { Task, Worker } from "../app/ports/worker.js";
import { amountRoles } from "../core/bulk/board.js";
import type { ListedProjects } from "../core/bulk/listed-projects.js";
import { finding } from "../core/check/stored-findings.js";
import { origin } from "../core/evidence/origin.js";
import type { FittingForm } from "../core/offer/fitting-forms.js";
import { type Offer, offer as offerShape } from "../core/offer/offer.js";
import { say } from "../core/say.js";
import type { Words } from "../core/words.js";
import type { ReportTask } from "./report-task.js";

export interface ReportWorkerParts {
  readonly templatesDir: string;
  readonly words: Words;
}

const module = new URL("./report-task.js", import.meta.url);
const count = z.int().nonnegative();
const cells = z.record(z.string(), z.object({ label: z.string(), text: z.string() }));

const checking: Task<Checked> = {
  module,
  result: z.object({
    findings: z.string(),
    counts: z.object({ errors: count, warnings: count, infos: count, explained: count }),
    errors: z.array(finding),
    fresh: z.object({ count, first: finding.nullable() }),
    complete: z.boolean(),
  }),
};

const printing: Task<PrintedReport> = {
  module,
  result: z.object({ file: z.instanceof(Uint8Array), cells, before: cells.nullable() }),
};

const offering: Task<Offer> = { module, result: offerShape };

const fitting: Task<FittingForm[]> = {
  module,
  result: z.array(z.object({ form: z.string(), count, unit: z.string().nullable(), year: z.number().nullable() })),
};

const sayShape = z.object({ say: z.string(), data: z.record(z.string(), z.unknown()).optional() });

const askedAmount = z.object({
  role: z.enum(amountRoles),
  ...{ label: z.string(), raw: z.string(), reading: z.string().nullable() },
});

const listing: Task<ListedProjects> = {
  module,
  result: z.object({
    projects: z.array(
      z.object({
        ...{ name: z.string(), code: z.string(), unit: z.string().nullable(), asked: z.array(askedAmount) },
        entries: z.array(
          z.object({ path: z.string(), raw: z.string(), value: z.string().nullable(), origin: origin.optional() }),
        ),
      }),
    ),
    told: z.array(sayShape).transform((all) => all.map(({ say: key, data }) => (data ? say(key, data) : say(key)))),
    year: z.number().nullable(),
    unit: z.string().nullable(),
  }),
};

/** Sentences that every file needs; the list of findings needs all. */
const ofFiles = /^(print|report|draft-mark)\./;

/** Sentences that a workbook of 导出 has, by which it is known when it comes back. */
const inBooks = /^export\./;

export function reportWorker(worker: Worker, { templatesDir, words }: ReportWorkerParts): ReportWork {
  const ofBooks = new Map([...words.sentences].filter(([key]) => inBooks.test(key)));
  const few = new Map([...words.sentences].filter(([key]) => ofFiles.test(key)));
  return {
    check(order, signal) {
      const task: ReportTask = { do: "check", order, templatesDir, sentences: new Map() };
      return worker.run(checking, task, signal);
    },
    print(order, signal) {
      const sentences = order.selfCheck ? words.sentences : few;
      const task: ReportTask = { do: "print", order, templatesDir, sentences };
      return worker.run(printing, task, signal);
    },
    offer(order, signal) {
      const task: ReportTask = { do: "offer", order, templatesDir, sentences: ofBooks };
      return worker.run(offering, task, signal);
    },
    projects(order, signal) {
      const task: ReportTask = { do: "projects", order, templatesDir, sentences: new Map() };
      return worker.run(listing, task, signal);
    },
    fit(order, signal) {
      const task: ReportTask = { do: "fit", order, templatesDir, sentences: ofBooks };
      return worker.run(fitting, task, signal);
    },
  };
}
