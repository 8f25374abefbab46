import { errorPath } from "./error-path.js";
import type { CardReport, Fault } from "./fault.js";

/** Codes that the send and update calls give themselves; all others stand within a 230099. */
type OuterCode = 230025 | 230028 | 230099;

/** How the open API refuses a card, null when it takes it. `msg` has the form that clients parse for the inner ErrCode. */
export function refusal(report: CardReport, content: string): { code: OuterCode; msg: string } | null {
  const [first] = report.faults;
  if (first === undefined) return null;
  if (first.code === 230025 || first.code === 230028)
    return { code: first.code, msg: `${first.message} (${first.path})` };
  return { code: 230099, msg: `Failed to create card content, ${details(first, content)}` };
}

/** What a message says behind its semicolon is the value that the platform complains of. */
function details({ code, path, message, rule }: Fault, content: string): string {
  const [said, value = rule] = message.split("; ", 2);
  return `ext=ErrCode: ${code}; ErrPath: ${errorPath(content, path)}; ErrMsg: ${said}; ErrorValue: ${value}; `;
}
