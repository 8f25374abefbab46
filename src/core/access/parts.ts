/**
 * The parts of a report that somebody answers for: paths of sections, rows or figures (`staff`, `projects.2`,
 * `overview.text`). null: the whole report.
 */
export type Parts = readonly string[] | null;

/** The path of a question about the whole report. No part covers it: it concerns only people who have the whole report. */
export const wholeReport = "";

/** The path is one of the parts or lies in one. */
export function covers(parts: Parts, path: string): boolean {
  return parts === null || parts.some((part) => path === part || path.startsWith(`${part}.`));
}

/** The path is one of the parts, lies in one or holds one. */
export function touches(parts: Parts, path: string): boolean {
  return covers(parts, path) || path === "" || (parts ?? []).some((part) => part.startsWith(`${path}.`));
}
