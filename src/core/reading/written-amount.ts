/** Amounts in sentences, in the unit that the report's money is written in. */
import Big from "big.js";
import type { Ledger } from "../form/ledger.js";
import { splitUnit } from "../value/fields/split-unit.js";
import { specAsWritten, toWritten } from "../value/written.js";

/** An amount of the kind that is kept at `path`, without its unit. */
export function writtenAmount(ledger: Ledger, path: string, amount: Big): string {
  return toWritten(amount.toFixed(), ledger.field(path)?.spec ?? {});
}

/** An amount of the kind that is kept at `path`, in 元. */
export function keptInYuan(ledger: Ledger, path: string, amount: Big): Big {
  return amount.times(`1e${splitUnit(ledger.field(path)?.spec.unit).power}`);
}

/** An amount of 元 in the unit in which the figure at `path` is written, to two decimals. */
export function roundedAmount(ledger: Ledger, path: string, yuan: Big): string {
  return yuan
    .div(`1e${splitUnit(writtenUnit(ledger, path)).power}`)
    .round(2, Big.roundHalfUp)
    .toFixed();
}

/** The unit that an amount of this figure is written in; `""` where it has none. */
export function writtenUnit(ledger: Ledger, path: string): string {
  const field = ledger.field(path);
  return field === undefined ? "" : (specAsWritten(field.spec).unit ?? "");
}
