/** The lowest and the highest of values and zero. */
export const rangeOf = (values: readonly number[]): readonly [number, number] => [
  values.reduce((least, value) => Math.min(least, value), 0),
  values.reduce((most, value) => Math.max(most, value), 0),
];
