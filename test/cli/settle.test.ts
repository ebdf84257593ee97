import { describe, expect, test } from "vitest";
import { run } from "./run-command.ts";

const SETTLE = ["settle", "2022-01-01/2022-07-01", "--demo", "--no-archive", "--quiet"];
const OPEN = ["settle", "2022", "--demo", "--no-archive", "--quiet", "--now", "2022-07-01T12:00:00+02:00"];

describe("settle", () => {
  test("sets the bills of a period against its advances", async () => {
    const { code, out } = await run([...SETTLE, "--format", "json"]);
    const made = JSON.parse(out);
    expect(code).toBe(0);
    expect(made).toMatchObject({
      schema: "meterkast.settlement/1",
      status: "final",
      totals: { bills: "1725.86", advances: "1140.00", balance: "585.86" },
      forecast: null,
      advice: null,
    });
    expect(made.payments).toHaveLength(6);
    expect(made.bills).toHaveLength(6);
    expect(made.months.at(-1)).toMatchObject({ text: "2022-06", advance: "190.00" });
  });

  test("of a year that is not over says where it is expected to end, and which advance to pay", async () => {
    const { code, out } = await run([...OPEN, "--allow-provisional", "--lang", "en"]);
    expect(code).toBe(5);
    expect(out).toMatch(/^# Calculated settlement · 1 January – 30 June 2022\n/);
    expect(out).toContain("## Provisional €585.86 to pay");
    expect(out).toMatch(/- \*\*Advised advance\*\*: €\d+\.00 a month/);
    expect(out).toContain("**Expected use, 1 July – 31 December 2022**");
    expect((await run(OPEN)).code).toBe(5);
  });

  test("without enough of the year before has no forecast, and says why", async () => {
    const args = ["settle", "2021", ...OPEN.slice(2, 5), "--allow-provisional", "--lang", "en", "--format", "json"];
    const { code, out } = await run([...args, "--now", "2021-04-10T12:00:00+02:00"]);
    const made = JSON.parse(out);
    expect(code).toBe(5);
    expect(made).toMatchObject({ forecast: null, advice: null });
    const told = made.issues.find((issue: { code: string }) => issue.code === "no-forecast");
    expect(told.message).toContain("2 whole months of it can be compared with those of the year before");
    const later = JSON.parse((await run([...args, "--now", "2021-06-01T12:00:00+02:00"])).out);
    expect(later.forecast).toMatchObject({ from: "2021-06-01", to: "2022-01-01" });
  });

  test("does not forecast days that are over", async () => {
    const contract = ["--contract", "fixtures/contracts/two-vat-rates.yaml"];
    const args = ["settle", "2022-01-01/2022-07-01", "--demo", "--no-archive", "--quiet", ...contract];
    const on = async (now: string) =>
      JSON.parse((await run([...args, "--lang", "en", "--format", "json", "--now", `${now}T12:00:00+02:00`])).out);
    const [during, after] = [await on("2022-07-01"), await on("2024-06-01")];
    expect(during.forecast).not.toBeNull();
    expect(after).toMatchObject({ forecast: null, advice: null });
    expect(after.issues.map(({ message }: { message: string }) => message).join()).toContain(
      "The rest of the year is not forecast. It is over: settle all of it",
    );
  });

  test("is CSV by --format, month by month", async () => {
    const { out } = await run([...SETTLE, "--format", "csv"]);
    expect(out.split("\n").slice(0, 2)).toEqual([
      "text,from,to,status,bill,advance,balance",
      "2022-01,2022-01-01,2022-02-01,final,697.03,190.00,507.03",
    ]);
  });
});
