import { expect, test } from "vitest";
import { nearest } from "../../src/tariff/form/nearest.ts";

const known = ["supply", "standing", "network", "feedIn", "feedInCost", "perDay", "perMonth"];

test.each([
  ["suply", "supply"],
  ["Supply", "supply"],
  ["feed-in", "feedIn"],
  ["feed_in_cost", "feedInCost"],
  ["per_day", "perDay"],
  ["standings", "standing"],
  ["colour", undefined],
  ["x".repeat(100_000), undefined],
])("the name nearest to %s is %s", (name, meant) => expect(nearest(name, known)).toBe(meant));
