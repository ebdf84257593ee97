/**
 * Whole Wh or litres by cumulative rounding: each is what the rounded running total rises by, so that any run of rows
 * adds up to the true sum within one unit. NaN stays NaN and adds nothing.
 */
export function wholeUnits(values: Float64Array): Float64Array {
  let [sum, given] = [0, 0];
  return values.map((value) => {
    if (Number.isNaN(value)) return value;
    sum += value;
    const unit = Math.round(sum) - given;
    given += unit;
    return unit;
  });
}
