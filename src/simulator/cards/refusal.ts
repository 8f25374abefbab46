import type { CardReport, Fault } from "./fault.js";

/** Codes that the send and update calls give themselves; all others stand within a 230099. */
type OuterCode = 230025 | 230028 | 230099;

/** How the open API refuses a card, null when it takes it. `msg` has the form that clients parse for the inner ErrCode. */
export function refusal(report: CardReport): { code: OuterCode; msg: string } | null {
  const [first] = report.faults;
  if (first === undefined) return null;
  if (first.code === 230025 || first.code === 230028)
    return { code: first.code, msg: `${first.message} (${first.path})` };
  return { code: 230099, msg: `Failed to create card content, ${details(first)}` };
}

function details(fault: Fault): string {
  return `ext=ErrCode: ${fault.code}; ErrPath: ${fault.path}; ErrMsg: ${fault.message}; ErrorValue: ${fault.rule}; `;
}
