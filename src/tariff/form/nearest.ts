/** Edits (insert, delete, replace) that make one text of the other. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...one].entries()) {
    const next = [i + 1];
    for (let j = 1; j <= other.length; j++) {
      const replaced = row[j - 1]! + (letter === other[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[other.length]!;
}

/**
 * The known name that someone probably meant: the one with the fewest edits, at most a third of its letters, without regard
 * to case, dashes and underscores. Undefined when none is near.
 *
 * @example nearest("suply", ["supply", "standing"]) // "supply"
 */
export function nearest(name: string, known: readonly string[]): string | undefined {
  const bare = (text: string): string => text.toLowerCase().replace(/[-_ ]/g, "");
  const ranked = known
    .map((candidate) => ({ candidate, edits: distance(bare(name).slice(0, 40), bare(candidate)) }))
    .filter(({ candidate, edits }) => edits <= Math.max(1, Math.floor(candidate.length / 3)))
    .sort((a, b) => a.edits - b.edits);
  return ranked[0]?.candidate;
}
