/** 编制: not more people are in post than the quota allows (CC-21). */
import Big from "big.js";
import { figure } from "../../reading/place.js";
import type { ReportInput } from "../../reading/report-input.js";
import { valueOfRole } from "../../reading/role-value.js";
import { say } from "../../say.js";
import type { ReportCheck } from "../check.js";
import type { Finding } from "../finding.js";
import { makeFinding } from "../make-finding.js";

export const overQuota: ReportCheck = {
  code: "CC-21",
  severity: "warning",
  title: say("check.cc-21"),
  source: say("basis.cc-21"),
  whole: inPostBeyondQuota,
};

function inPostBeyondQuota(input: ReportInput): Finding[] {
  const quota = valueOfRole(input, "staff.quota");
  const inPost = valueOfRole(input, "staff.inPost");
  if (quota?.value == null || inPost?.value == null || new Big(inPost.value).lte(quota.value)) return [];
  return [
    makeFinding(overQuota, {
      places: [figure(inPost.path), figure(quota.path)],
      say: say("finding.over-quota", { quota: quota.value, inPost: inPost.value }),
      advice: say("advice.over-quota"),
    }),
  ];
}
