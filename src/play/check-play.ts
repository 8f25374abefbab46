/** The findings of a play as it stands written: what a document prints, checked without a conversation. */
import { type Catalog, type FormPackage, schemeOf } from "../app/catalog.js";
import type { Finding } from "../core/check/finding.js";
import { runChecks } from "../core/check/run-checks.js";
import type { Ledger } from "../core/form/ledger.js";
import { placeKey } from "../core/reading/place.js";
import type { OtherReport, ReportContext } from "../core/reading/report-input.js";
import type { WordLists } from "../core/reading/word-lists.js";
import type { Scheme } from "../core/score/scheme.js";
import type { Words } from "../core/words.js";
import { type Play, readPlay } from "./play-file.js";
import { playLedger, type Unread } from "./play-ledger.js";

export interface CheckedPlay {
  readonly findings: readonly Finding[];
  readonly unread: readonly Unread[];
}

export interface PlainFinding {
  readonly code: string;
  readonly severity: string;
  readonly places: readonly string[];
  readonly message: string;
  readonly suggestion: string;
}

/** Throws when the form is not among the templates, or the scheme is none that it lets be chosen. */
export function checkPlay(catalog: Catalog, lists: WordLists, play: Play): CheckedPlay {
  const pack = packOf(catalog, play);
  const { ledger, unread } = playLedger(pack.form, play);
  const context: ReportContext = {
    scheme: schemeIn(pack, play),
    printed: play.printed,
    others: play.others.map((file) => otherOf(catalog, readPlay(file))),
    words: lists,
    partial: play.partial,
  };
  return { findings: runChecks(ledger, context), unread };
}

/** As results hold them: sentences instead of keys. */
export function plainFindings(findings: readonly Finding[], words: Words): PlainFinding[] {
  return findings.map(({ code, severity, places, say, advice }) => ({
    code,
    severity,
    places: places.map(placeKey),
    message: words.render(say, "plain"),
    suggestion: words.render(advice, "plain"),
  }));
}

/** The one that the play names; where it names none, the first of those that the form lets be chosen. */
function schemeIn(pack: FormPackage, { scheme, form }: Play): Scheme | null {
  const found = schemeOf(pack, scheme) ?? (scheme === null ? pack.schemes[0] : null) ?? null;
  if (scheme !== null && found?.id !== scheme) throw new Error(`form ${form} has no scheme ${scheme}`);
  return found;
}

function otherOf(catalog: Catalog, play: Play): OtherReport {
  const { form } = packOf(catalog, play);
  const ledger: Ledger = playLedger(form, play).ledger;
  return { form: form.id, title: form.title, year: play.year, ledger };
}

function packOf(catalog: Catalog, play: Play) {
  const pack = catalog.newest(play.form);
  if (pack === null) throw new Error(`there is no form ${play.form}`);
  return pack;
}
