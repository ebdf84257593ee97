/** How a body is read. */
export interface BodyOptions {
  readonly maxBytes: number;
  /** Called before each wait for more. */
  readonly onWait: () => void;
  /** Makes the error for a body beyond the limit. */
  readonly tooLarge: () => Error;
}

/** The whole body as text (UTF-8, a byte order mark dropped), counted while it streams in. */
export async function readBody(body: ReadableStream<Uint8Array> | null, options: BodyOptions): Promise<string> {
  if (body === null) return "";
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = "";
  for (let bytes = 0; ; ) {
    options.onWait();
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > options.maxBytes) {
      // The connection is dropped; whether that succeeds changes nothing.
      reader.cancel().catch(() => undefined);
      throw options.tooLarge();
    }
    text += decoder.decode(value, { stream: true });
  }
}
