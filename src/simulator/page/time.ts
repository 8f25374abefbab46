/** A moment in ms since 1970 as people write it in a chat: 14:05 today, 3月5日 14:05 this year, with the year before that. */
export function sayTime(at: number, now: number): string {
  const then = new Date(at);
  const today = new Date(now);
  const clock = `${pad(then.getHours())}:${pad(then.getMinutes())}`;
  if (then.toDateString() === today.toDateString()) return clock;
  const day = `${then.getMonth() + 1}月${then.getDate()}日`;
  return then.getFullYear() === today.getFullYear() ? `${day} ${clock}` : `${then.getFullYear()}年${day} ${clock}`;
}

/** The day as a chat separates its messages: 今天, 昨天, 3月5日 星期三, with the year before this one. */
export function sayDay(at: number, now: number): string {
  const then = new Date(at);
  const today = new Date(now);
  const days = Math.round((midnight(today) - midnight(then)) / 86_400_000);
  if (days === 0) return "今天";
  if (days === 1) return "昨天";
  const year = then.getFullYear() === today.getFullYear() ? "" : `${then.getFullYear()}年`;
  return `${year}${then.getMonth() + 1}月${then.getDate()}日 星期${"日一二三四五六"[then.getDay()]}`;
}

/** A size in bytes for people: 812 B, 23.4 KB, 1.2 MB. */
export function saySize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${(bytes / 1024).toFixed(1)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

function midnight(day: Date): number {
  return new Date(day.getFullYear(), day.getMonth(), day.getDate()).getTime();
}

function pad(count: number): string {
  return String(count).padStart(2, "0");
}
