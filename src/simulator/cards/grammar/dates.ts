import { ruled } from "./ruled.js";

export const day = ruled("date", "expected yyyy-MM-dd", isDay);
export const time = ruled("date", "expected HH:mm", isTime);
export const dayTime = ruled("date", "expected yyyy-MM-dd HH:mm", (text) => {
  const [first = "", second = "", ...rest] = text.split(" ");
  return isDay(first) && isTime(second) && rest.length === 0;
});

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

function isTime(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}
