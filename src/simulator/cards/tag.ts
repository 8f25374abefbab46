/** Tags of the components that a card's body may hold. Texts, icons and title tags are parts of components, not components. */
export const TAGS = [
  "column_set",
  "column",
  "form",
  "interactive_container",
  "collapsible_panel",
  "div",
  "markdown",
  "hr",
  "img",
  "img_combination",
  "person",
  "person_list",
  "table",
  "chart",
  "button",
  "input",
  "select_static",
  "multi_select_static",
  "select_person",
  "multi_select_person",
  "date_picker",
  "picker_time",
  "picker_datetime",
  "checker",
  "overflow",
  "select_img",
] as const;

export type Tag = (typeof TAGS)[number];

export function isTag(tag: unknown): tag is Tag {
  return TAGS.some((known) => known === tag);
}
