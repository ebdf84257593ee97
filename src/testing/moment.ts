/** What an answer depends on besides its path: the `time` that was asked, "now" (both epoch ms), the zone of civil days. */
export interface Moment {
  readonly asked: number;
  readonly now: number;
  readonly zone: string;
}
