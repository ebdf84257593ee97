/**
 * The last words that all labels have in common; each keeps at least one word of its own.
 *
 * @example sharedEnd(["1 May 2026", "2 May 2026"]) // "May 2026"
 */
export function sharedEnd(labels: readonly string[]): string {
  const [first = [], ...others] = labels.map((label) => label.split(" ").reverse());
  let count = 0;
  while (count < first.length - 1 && others.every((words) => count < words.length - 1 && words[count] === first[count]))
    count += 1;
  return first.slice(0, count).reverse().join(" ");
}
