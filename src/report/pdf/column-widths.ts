/** The room that a column asks for, in points. */
export interface ColumnNeed {
  /** Less would break a word or a number. */
  readonly narrow: number;
  /** With this everything in it stands on one line. */
  readonly wide: number;
  /** Takes of what is left over. */
  readonly grows: boolean;
}

/** Against rounding, which would break a word that just fits. */
const SLACK = 0.02;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

/** The widths of columns side by side: all on one line when there is room, else each gets a like share of what it asks for. */
export function columnWidths(needs: readonly ColumnNeed[], room: number): readonly number[] {
  const [narrow, wide] = [sum(needs.map((need) => need.narrow)), sum(needs.map((need) => need.wide))];
  if (wide + needs.length * SLACK <= room) {
    const left = (room - wide - needs.length * SLACK) / needs.filter(({ grows }) => grows).length;
    return needs.map((need) => need.wide + SLACK + (need.grows ? left : 0));
  }
  const share = Math.max(0, room - narrow - needs.length * SLACK) / (wide - narrow || 1);
  return needs.map((need) => need.narrow + SLACK + (need.wide - need.narrow) * share);
}
