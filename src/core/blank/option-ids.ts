/** Options are named by their place; of two that are called the same, the first stays. */
export function optionIds<T extends { readonly label: string }>(
  options: readonly T[],
): (T & { readonly id: string })[] {
  return options
    .filter((option, index) => options.findIndex(({ label }) => label === option.label) === index)
    .map((option, index) => ({ ...option, id: `o${index + 1}` }));
}
