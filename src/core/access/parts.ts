/**
 * The parts of a report that somebody answers for: paths of sections, rows or figures (`staff`, `projects.2`,
 * `overview.text`). null: the whole report.
 */
export type Parts = readonly string[] | null;

/** The path is one of the parts or lies in one. */
export function covers(parts: Parts, path: string): boolean {
  return parts === null || parts.some((part) => path === part || path.startsWith(`${part}.`));
}
