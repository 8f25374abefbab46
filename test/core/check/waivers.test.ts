import { describe, expect, test } from "vitest";
import type { Finding } from "../../../src/core/check/finding.js";
import { findingKey, reasonFor, waiverEntry, waiverGone } from "../../../src/core/check/waivers.js";
import { figure, span } from "../../../src/core/reading/place.js";
import { say } from "../../../src/core/say.js";
import { formOf, ledgerOf } from "../form/form-of.js";

const form = formOf(`
- id: staff
  title: 人员
  fields:
    - {id: quota, label: 编制数, kind: count}
    - {id: inPost, label: 在职人数, kind: count}
    - {id: note, label: 说明, kind: long, max: 5000}
`);
const ledger = ledgerOf(form, { "staff.quota": "7", "staff.inPost": "8" });
const finding: Finding = {
  code: "CC-99",
  severity: "warning",
  places: [figure("staff.inPost"), figure("staff.quota")],
  say: say("finding.more-than-quota", { quota: "7", inPost: "8" }),
  advice: say("advice.more-than-quota"),
  figures: ["staff.inPost", "staff.quota"],
};
const explained = ledger.with([waiverEntry(ledger, finding, "已批准超编")]);

describe("a reason for a finding", () => {
  test("stands in the log under the finding's code and place, as it was written", () => {
    const { path, raw } = waiverEntry(ledger, finding, "已批准超编");
    expect(path).toMatch(/^@waiver\.CC-99\.staff\.inPost\./);
    expect(raw).toBe("已批准超编");
    expect(reasonFor(explained, finding)).toBe("已批准超编");
  });

  test("holds while other figures change", () => {
    const later = explained.with([{ path: "staff.note", raw: "补充", value: "补充" }]);
    expect(reasonFor(later, finding)).toBe("已批准超编");
  });

  test("falls when a figure changes that the finding spoke of, though the sentence stays", () => {
    const later = explained.with([{ path: "staff.quota", raw: "6", value: "6" }]);
    expect(reasonFor(later, finding)).toBeNull();
  });

  test("falls when the sentence has other figures, such as a score that no path holds", () => {
    const other = { ...finding, say: say("finding.more-than-quota", { quota: "7", inPost: "9" }) };
    expect(reasonFor(explained, other)).toBeNull();
  });

  test("comes back with the figures that it was given for", () => {
    const changed = explained.with([{ path: "staff.quota", raw: "6", value: "6" }]);
    const back = changed.with([{ path: "staff.quota", raw: "7", value: "7" }]);
    expect(reasonFor(back, finding)).toBe("已批准超编");
  });

  test("is gone once it is taken back", () => {
    expect(reasonFor(explained.with([waiverGone(finding)]), finding)).toBeNull();
  });

  test("is told from a text's change by a few letters of a long text", () => {
    const text = "核对情况说明。".repeat(200);
    const long = ledger.with([{ path: "staff.note", raw: text, value: text }]);
    const about = { ...finding, places: [span("staff.note", 0, 3)], figures: ["staff.note"] };
    const entry = waiverEntry(long, about, "原文如此");
    expect(entry.value?.length).toBeLessThan(200);
    const given = long.with([entry]);
    expect(reasonFor(given, about)).toBe("原文如此");
    const changed = text.replace(/。$/, "！");
    expect(reasonFor(given.with([{ path: "staff.note", raw: changed, value: changed }]), about)).toBeNull();
  });
});

describe("the key of a finding", () => {
  test("stays when its figures change", () => {
    const other = { ...finding, say: say("finding.more-than-quota", { quota: "6", inPost: "8" }) };
    expect(findingKey(other)).toBe(findingKey(finding));
  });

  test("differs by code, by place and by what is said", () => {
    const others: Finding[] = [
      { ...finding, code: "CC-98" },
      { ...finding, places: [figure("staff.inPost")] },
      { ...finding, places: [figure("staff.quota"), figure("staff.inPost")] },
      { ...finding, say: say("finding.something-else") },
    ];
    expect(new Set([finding, ...others].map(findingKey)).size).toBe(5);
  });

  test("travels on a button, however many places there are", () => {
    const places = Array.from({ length: 300 }, (_, row) => figure(`projects.${row}.indicators.${row}.target`));
    const key = findingKey({ ...finding, places });
    expect(key.length).toBeLessThanOrEqual(120);
    expect(key).not.toBe(findingKey({ ...finding, places: places.slice(0, 299) }));
  });
});
