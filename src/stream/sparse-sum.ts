/** Sums by cell. A cell to which nothing was added is NaN: what was not measured is not 0. */
export class SparseSum {
  readonly cells: Float64Array;

  constructor(count: number) {
    this.cells = new Float64Array(count).fill(Number.NaN);
  }

  /** NaN adds nothing. */
  add(cell: number, value: number): void {
    if (Number.isNaN(value)) return;
    const before = this.cells[cell]!;
    this.cells[cell] = Number.isNaN(before) ? value : before + value;
  }

  /** One value for each cell. */
  addAll(values: Float64Array): void {
    values.forEach((value, cell) => {
      this.add(cell, value);
    });
  }
}
