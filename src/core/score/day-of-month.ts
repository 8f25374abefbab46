/** 每月10日前 beside 每月8日: the same day of every month, reached by one that is not later. */

/** null: the two are no days of one month. */
export function dayReached(target: string, actual: string): boolean | null {
  const [limit, done] = [dayIn(target), dayIn(actual)];
  return limit === null || done === null || limit.month !== done.month ? null : done.day <= limit.day;
}

function dayIn(text: string): { month: string; day: number } | null {
  const plain = text.normalize("NFKC").replace(/\s/g, "").replace("每个月", "每月");
  const [, month = "", day = "", behind = ""] = monthDay.exec(plain) ?? [];
  const size = Number(day);
  return size < 1 || size > 31 || /后|起|未|不|没|逾|延|拖/.test(behind) ? null : { month, day: size };
}

/** One figure in the whole text, and few words around it. */
const monthDay = /^\p{Script=Han}{0,8}?(每月|次月|当月)(\d{1,2})[日号](\p{Script=Han}{0,8})$/u;
