/** An answer of which the whole body has arrived. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
}
