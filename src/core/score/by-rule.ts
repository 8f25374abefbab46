/** “按规则计分”: the answers that clear a score set by hand, so that the rule's counts and follows later changes. */
import type { List } from "../form/form.js";
import type { Entry } from "../form/ledger.js";
import { indicatorField } from "../form/scored-scopes.js";

/** `path`: the row's. The reason for a score by hand goes with it. */
export function scoredByRule(list: List, path: string): Entry[] {
  return ["indicator.score", "indicator.handReason"].flatMap((role) => {
    const field = indicatorField(list, role);
    return field === undefined ? [] : [{ path: `${path}.${field.id}`, raw: "", value: null }];
  });
}
