export interface DecodeOptions {
  /** Where civil days are counted, as in `Europe/Amsterdam`. */
  readonly zone: string;
  /**
   * The answer is of the Local Open API: no `io_id` is expected, and counters are only read from `totals`, which the
   * realtime answer of newer firmware has beside `data`.
   *
   * @default false
   */
  readonly local?: boolean | undefined;
}
