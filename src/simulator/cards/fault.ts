import type { CardCode } from "../codes.js";
import { RULES, type RuleId } from "./rules.js";

/** One thing wrong with a card. */
export interface Fault {
  /** The code Feishu would give: mostly the inner ErrCode of a 230099; 2300xx codes stand alone (see refusal.ts). */
  code: CardCode;
  /** JSON pointer into the card; "" is the card itself. */
  path: string;
  rule: RuleId;
  /** Page of the Card JSON 2.0 documentation, or whose report, the rule comes from. */
  source: string;
  message: string;
}

export interface CardReport {
  /** Objects with a `tag`, texts and icons included; data of charts, rows and callback values excluded. */
  elements: number;
  /** UTF-8 bytes of the content as given. */
  bytes: number;
  /** The card would be refused. */
  faults: Fault[];
  /** The card would be shown, though probably not as meant. */
  warnings: Fault[];
}

export function fault(rule: RuleId, path: string, message: string): Fault {
  return { code: RULES[rule].code, path, rule, source: RULES[rule].source, message };
}
