/** Where two JSON values differ, by path: each innermost value that is not the same. */
export function differences(before, after, path = "") {
  if (isTree(before) && isTree(after)) {
    const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return names.flatMap((name) => differences(before[name], after[name], path === "" ? name : `${path}.${name}`));
  }
  return Object.is(before, after) ? [] : [{ path, before, after }];
}

function isTree(value) {
  return typeof value === "object" && value !== null;
}
