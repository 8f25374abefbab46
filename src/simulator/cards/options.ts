import type { RuleId } from "./rules.js";

/** What a check may know beyond the card itself. */
export interface CardOptions {
  /** Whether an open_id, union_id or user_id names a person the app can see; unasked, any does. */
  personExists?: (id: string) => boolean;
  /** Whether an image of this key was uploaded; unasked, any was. */
  imageExists?: (key: string) => boolean;
  /** Rules that otherwise only warn, such as "at-all" or "markdown-emphasis", and here are faults. */
  refuse?: readonly RuleId[];
  /** Rules whose warnings are left out. */
  ignore?: readonly RuleId[];
}
