/** A number that is not known yet: what to expect, and the band it may lie in. */
export interface Band<T> {
  readonly expected: T;
  readonly low: T;
  readonly high: T;
}
