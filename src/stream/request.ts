import { Observable } from "rxjs";
import type { Page, Query, Source } from "../source/source.ts";

/** One question as a cold Observable: subscribing asks, unsubscribing aborts the request in flight. */
export const request = <Q extends Query>(source: Source, query: Q): Observable<Page<Q>> =>
  new Observable((subscriber) => {
    const controller = new AbortController();
    source.ask(query, { signal: controller.signal }).then(
      (page) => {
        subscriber.next(page);
        subscriber.complete();
      },
      (error: unknown) => subscriber.error(error),
    );
    return () => controller.abort();
  });
