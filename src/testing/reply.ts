/** An HTTP answer before it is sent. */
export interface Reply {
  readonly status: number;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/** A body of JSON. */
export const json = (value: unknown, status = 200): Reply => ({
  status,
  body: JSON.stringify(value),
  headers: { "content-type": "application/json" },
});

/** A refusal. The document names the statuses but shows no body: this one is ours. */
export const refusal = (status: number, error: string): Reply => json({ error }, status);
