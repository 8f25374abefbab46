/** A report with its form and ledger, for the people who may see it. Ledgers are kept while the report's revision says they are fresh. */

import { accessOf } from "../core/access/may.js";
import type { Member } from "../core/access/member.js";
import type { OpenReport } from "../core/dialogue/turn/context.js";
import { refusalOn } from "../core/dialogue/turn/gate.js";
import { type Held, Ledger } from "../core/form/ledger.js";
import type { OtherReport } from "../core/reading/report-input.js";
import type { WordLists } from "../core/reading/word-lists.js";
import { noReview, reviewOf } from "../core/review/review.js";
import { type Catalog, type FormPackage, schemeOf } from "./catalog.js";
import { CheckContexts } from "./check-contexts.js";
import { Ledgers } from "./ledgers.js";
import type { Figure } from "./ports/ledger.js";
import type { ReportRecord } from "./ports/report-record.js";
import type { LoadedReport, Transaction } from "./ports/transaction.js";

export interface Opened {
  readonly record: ReportRecord;
  readonly pack: FormPackage;
  readonly report: OpenReport;
}

/** Reports of the same unit that a report is checked against, at most. */
export const compared = 8;

export class Library {
  readonly #ledgers = new Ledgers();
  readonly #packs = new Map<string, FormPackage>();

  readonly #contexts: CheckContexts;

  constructor(
    private readonly catalog: Catalog,
    lists: WordLists,
  ) {
    this.#contexts = new CheckContexts(lists);
  }

  /** The report, checked against those beside it; null when the person may not see it. */
  async open(
    on: Transaction,
    { record, members, tasks, review, beside }: LoadedReport,
    person: string,
  ): Promise<Opened | null> {
    if (refusalOn({ ...record, members }, person, "see") !== null) return null;
    const { pack, ledger } = await this.ledgerOf(on, record);
    const others: OtherReport[] = [];
    for (const other of beside) {
      const { pack, ledger } = await this.ledgerOf(on, other);
      others.push({ form: other.form, title: pack.form.title, year: other.year, ledger });
    }
    const checks = this.#contexts.of(record.id, schemeOf(pack, record.scheme), others);
    const { parts } = accessOf({ ...record, members }, person);
    const own = { parts, tasks, review: reviewOf(review), checks };
    return { record, pack, report: { ...this.#opened(record, pack, members, ledger), ...own } };
  }

  /** What is filled in, under the version of the form that the report is on. */
  async ledgerOf(on: Transaction, record: ReportRecord): Promise<{ pack: FormPackage; ledger: Ledger }> {
    const pack = await this.#pack(on, record);
    return { pack, ledger: await this.#ledger(on, record, pack) };
  }

  /** A report that was just created: nothing in it yet. */
  fresh(record: ReportRecord, pack: FormPackage): Opened {
    return { record, pack, report: this.#opened(record, pack, [], new Ledger(pack.form, record, new Map())) };
  }

  /** A report that has gone over to another version of its form. */
  updated({ record, pack, report }: Opened, ledger: Ledger): Opened {
    return { record, pack, report: { ...this.#opened(record, pack, report.members, ledger), review: report.review } };
  }

  /** Keeps the ledger of a committed revision. */
  keep(id: string, revision: number, ledger: Ledger): void {
    this.#ledgers.keep(id, revision, ledger);
  }

  #opened(record: ReportRecord, pack: FormPackage, members: readonly Member[], ledger: Ledger): OpenReport {
    const scheme = schemeOf(pack, record.scheme);
    return {
      id: record.id,
      title: pack.form.title,
      unit: record.unit,
      year: record.year,
      owner: record.owner,
      members,
      parts: null,
      tasks: [],
      state: record.state,
      revision: record.revision,
      review: noReview,
      ledger,
      scheme,
      checks: this.#contexts.of(`${record.id} alone`, scheme, []),
      update: this.#update(record),
    };
  }

  #update({ form, formVersion }: ReportRecord): number | null {
    const version = this.catalog.newest(form)?.form.version ?? formVersion;
    return version > formVersion ? version : null;
  }

  async #ledger(on: Transaction, record: ReportRecord, pack: FormPackage): Promise<Ledger> {
    const known = this.#ledgers.of(record.id, record.revision);
    if (known !== null && known.definition === pack.form) return known;
    const ledger = new Ledger(pack.form, record, withoutAuthors(await on.figures(record.id)));
    // What was read is committed, whatever becomes of this transaction.
    this.keep(record.id, record.revision, ledger);
    return ledger;
  }

  async #pack(on: Transaction, record: ReportRecord): Promise<FormPackage> {
    const exact = this.catalog.exact(record.form, record.formVersion);
    if (exact !== null) return exact;
    const key = `${record.form}@${record.formVersion}`;
    const known = this.#packs.get(key);
    if (known !== undefined) return known;
    const stored = await on.form(record.form, record.formVersion);
    if (stored === null) throw new Error(`form ${key} is neither in the templates nor in the database`);
    const pack = this.catalog.stored(stored);
    this.#packs.set(key, pack);
    return pack;
  }
}

/** Drops who and when to halve the memory of a kept ledger; history reads them from the log on demand. */
function withoutAuthors(figures: ReadonlyMap<string, Figure>): Map<string, Held> {
  return new Map([...figures].map(([path, figure]) => [path, held(figure)] as const));
}

function held({ raw, value, source }: Figure): Held {
  const shared = value === raw ? raw : value;
  return source === "card" ? { raw, value: shared } : { raw, value: shared, way: source };
}
