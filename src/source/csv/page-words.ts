import type { Answer, Page, Query } from "../source.ts";

/** JSON has no NaN: null stands for it. */
const plain = (_key: string, value: unknown): unknown =>
  value instanceof Float64Array ? Array.from(value, (each) => (Number.isNaN(each) ? null : each)) : value;

const column = (values: readonly (number | null)[]): Float64Array =>
  Float64Array.from(values, (each) => each ?? Number.NaN);

/** A page as JSON text, so that it can be kept like any service's words. */
export const pageWords = (page: Page): string => JSON.stringify(page, plain);

/** The page that such words hold. */
export function pageOf<Q extends Query>(_query: Q, { body, askedAt, issues = [] }: Answer): Page<Q> {
  const page = { ...JSON.parse(body), askedAt };
  const all = [...issues, ...page.issues];
  if (page.series === undefined) return { ...page, issues: all };
  const columns = Object.entries<(number | null)[]>(page.series.columns).map(([name, values]) => [
    name,
    column(values),
  ]);
  const series = { times: column(page.series.times), columns: Object.fromEntries(columns) };
  return { ...page, issues: all, series };
}
