import {
  concatMap,
  defer,
  dematerialize,
  from,
  map,
  materialize,
  mergeMap,
  type Observable,
  type ObservableNotification,
  take,
} from "rxjs";

/** How many questions may be under way at once, unless said: one that is answered, and the next one in line. */
const CONCURRENCY = 2;

interface Numbered<T> {
  readonly index: number;
  readonly answer: T;
}

/** Numbered values in any order become values in the order of their numbers. */
const sorted = <T>(numbered: Observable<Numbered<T>>): Observable<T> =>
  defer(() => {
    const waiting = new Map<number, T>();
    let next = 0;
    return numbered.pipe(
      concatMap(({ index, answer }) => {
        waiting.set(index, answer);
        const ready: T[] = [];
        for (let first = waiting.get(next); first !== undefined; first = waiting.get(next)) {
          ready.push(first);
          waiting.delete(next);
          next += 1;
        }
        return ready;
      }),
    );
  });

/**
 * One answer an item, in the order of the items, with at most `concurrency` questions under way. An error takes its place
 * in the order too: what comes before it is emitted first.
 */
export function inOrder<Item, Answer>(
  items: readonly Item[],
  ask: (item: Item) => Observable<Answer>,
  concurrency: number = CONCURRENCY,
): Observable<Answer> {
  if (!Number.isInteger(concurrency) || concurrency < 1)
    throw new RangeError(`Cannot ask with concurrency ${concurrency}: it must be a whole number from 1`);
  const numbered = (item: Item, index: number): Observable<Numbered<ObservableNotification<Answer>>> =>
    ask(item).pipe(
      materialize(),
      take(1),
      map((answer) => ({ index, answer })),
    );
  return from(items).pipe(mergeMap(numbered, concurrency), sorted, dematerialize());
}
