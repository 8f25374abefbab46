/**
 * What the sections, rows, columns and fields of a form are called, by the pattern that their places alone give them. What is not
 * in it is called after its place. A column of a table of amounts stands behind its section and a space.
 */
export type FormIds = ReadonlyMap<string, string>;
