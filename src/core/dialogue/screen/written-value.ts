/** What the log holds of a path, in words: figures, texts, lists, and what stands beside them. */
import { codeMark } from "../../bulk/known-reports.js";
import { approvedMark } from "../../check/report/after-approval.js";
import { provenBy, readProofs } from "../../evidence/proofs.js";
import type { Ledger } from "../../form/ledger.js";
import { patternOf } from "../../form/path.js";
import { labelOf as labelAt } from "../../reading/label.js";
import { isNarrative, standardMark } from "../../report/narrative.js";
import { type Say, say } from "../../say.js";
import { showField } from "../../value/show-field.js";
import { whereOf } from "./naming.js";
import { shortened } from "./shortened.js";

/** Characters of a value that a line usually shows. */
const usual = 40;

interface Written {
  readonly raw: string;
  readonly value: string | null;
}

/** What stands beside the figures: a chosen tier, the direction of a name, what was approved, the reason for a finding. */
export function keptBesideLabel(ledger: Ledger, path: string): Say {
  const proven = provenBy(path);
  if (proven !== null) return say("evidence.history", { label: labelAt(ledger, proven) });
  const [, kind, of = ""] = /^@(tier|direction|approved|before|waiver)\.(.+)$/.exec(path) ?? [];
  if (kind === "tier") return say("history.tier", { row: whereOf(ledger, `${of}.`) });
  if (kind === "direction") return say("history.direction", { name: of });
  if (kind === "approved") return say("history.approved", { label: labelAt(ledger, of) });
  if (kind === "before") return say("history.last-year", { label: labelAt(ledger, of) });
  if (path === codeMark) return say("history.project-code");
  return kind === "waiver" ? say("history.explained") : say("history.kept");
}

/** What was written at a path, in words; null: nothing stood there. `longest`: characters. */
export function valueShown(
  ledger: Ledger,
  path: string,
  { raw, value }: Written,
  longest = usual,
): Say | string | null {
  if (value === null) return null;
  if (ledger.form.lists.has(patternOf(path)))
    return say("history.rows", { count: value === "" ? 0 : value.split(",").length });
  if (provenBy(path) !== null) return say("evidence.history-files", { files: readProofs(value) });
  if (path.startsWith("@direction.")) return say(`direction.${value === "less" ? "less" : "more"}`);
  const field = ledger.field(path.startsWith(approvedMark) ? path.slice(approvedMark.length) : path);
  const text = field === undefined || isNarrative(field) ? raw : showField(field.kind, value, field.spec);
  const isStandard = field !== undefined && isNarrative(field) && value === standardMark;
  return isStandard ? say("history.standard") : shortened(text, longest);
}
