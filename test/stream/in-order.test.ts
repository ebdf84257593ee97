import { EMPTY, NEVER, type Observable, of, throwError, timer } from "rxjs";
import { map } from "rxjs/operators";
import { TestScheduler } from "rxjs/testing";
import { expect, test } from "vitest";
import { inOrder } from "../../src/stream/in-order.ts";

const virtual = (): TestScheduler => new TestScheduler((actual, expected) => expect(actual).toEqual(expected));
const later = (value: string, ms: number): Observable<string> => timer(ms).pipe(map(() => value));

test.each([
  { title: "asks nothing for no items", items: "", ask: NEVER, expected: "|" },
  { title: "waits for one that never answers", items: "a", ask: NEVER, expected: "-" },
  { title: "skips one that has nothing to say", items: "a", ask: EMPTY, expected: "|" },
  { title: "fails as its question fails", items: "a", ask: throwError(() => "error"), expected: "#" },
  { title: "takes one answer a question", items: "a", ask: of("a", "b"), expected: "(a|)" },
])("inOrder() $title", ({ items, ask, expected }) => {
  virtual().run(({ expectObservable }) => {
    expectObservable(inOrder([...items], () => ask, 2)).toBe(expected);
  });
});

test("inOrder() holds back an answer until those before it are there", () => {
  const delays: Record<string, number> = { a: 5, b: 1, c: 1 };
  virtual().run(({ expectObservable }) => {
    expectObservable(inOrder(["a", "b", "c"], (item) => later(item, delays[item]!), 3)).toBe("-----(abc|)");
  });
});

test("inOrder() lets go of the questions under way when it is unsubscribed", () => {
  virtual().run(({ cold, expectObservable, expectSubscriptions }) => {
    const question = cold("----a|");
    expectObservable(
      inOrder([1, 2, 3], () => question, 2),
      "--!",
    ).toBe("---");
    expectSubscriptions(question.subscriptions).toBe(["^-!", "^-!"]);
  });
});
