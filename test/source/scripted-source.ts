import { decode } from "../../src/source/decode/decode.ts";
import type { Answer, Page, Query, Source } from "../../src/source/source.ts";
import { ZONE } from "./decoding.ts";

/** A source that answers from a function of the question, and remembers what it was asked. */
export class ScriptedSource implements Source {
  readonly zone: string = ZONE;
  readonly asked: Query[] = [];
  uidsAsked = 0;
  /** When it answers, epoch ms. */
  now: number;
  readonly #body: (query: Query) => object | string;

  constructor(now: number, body: (query: Query) => object | string) {
    this.now = now;
    this.#body = body;
  }

  async uid(): Promise<string> {
    this.uidsAsked += 1;
    return "FF-FF-FF-FF-FF-FF";
  }

  async answer(query: Query): Promise<Answer> {
    this.asked.push(query);
    const body = this.#body(query);
    return { body: typeof body === "string" ? body : JSON.stringify(body), askedAt: this.now };
  }

  decode<Q extends Query>(query: Q, answer: Answer): Page<Q> {
    return decode(query, answer, { zone: this.zone });
  }

  async ask<Q extends Query>(query: Q): Promise<Page<Q>> {
    return this.decode(query, await this.answer(query));
  }
}
