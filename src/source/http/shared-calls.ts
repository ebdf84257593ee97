import { abortable } from "./abortable.ts";

interface Call<T> {
  readonly answer: Promise<T>;
  readonly stop: AbortController;
  callers: number;
}

/** Lets identical calls in flight be one. A caller that aborts leaves; the last one to leave ends the call itself. */
export class SharedCalls<T> {
  readonly #calls = new Map<string, Call<T>>();

  /** Joins the call of that name, or starts it. */
  async join(name: string, start: (signal: AbortSignal) => Promise<T>, signal?: AbortSignal): Promise<T> {
    signal?.throwIfAborted();
    const call = this.#calls.get(name) ?? this.#begin(name, start);
    call.callers += 1;
    try {
      return await abortable(call.answer, signal);
    } finally {
      call.callers -= 1;
      if (call.callers === 0) this.#end(name, call, signal?.reason);
    }
  }

  #begin(name: string, start: (signal: AbortSignal) => Promise<T>): Call<T> {
    const stop = new AbortController();
    const call: Call<T> = { answer: start(stop.signal), stop, callers: 0 };
    this.#calls.set(name, call);
    return call;
  }

  #end(name: string, call: Call<T>, reason: unknown): void {
    if (this.#calls.get(name) === call) this.#calls.delete(name);
    call.stop.abort(reason);
  }
}
