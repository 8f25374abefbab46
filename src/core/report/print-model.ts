/** What a template prints: nested by section, field and row; leaves are text. `null` is optional and empty (blank); `{missing}` is required and missing (a visible gap). */
export type PrintValue = string | null | { readonly missing: string } | PrintModel | readonly PrintModel[] | boolean;
export interface PrintModel {
  readonly [name: string]: PrintValue;
}
