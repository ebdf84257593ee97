import { expect, test } from "vitest";
import { writtenMessage } from "../../src/report/parts/written-message.ts";

test.each([
  {
    said: "niet bekend van 2022-11-05 tot en met 2022-11-06; de totalen",
    nl: "niet bekend van 5 november 2022 tot en met 6 november 2022; de totalen",
    en: "niet bekend van 5 November 2022 tot en met 6 November 2022; de totalen",
  },
  {
    said: "No data from 2024-03-16T13:00:00+01:00 to 2024-03-17T18:00:00Z",
    nl: "No data from 16 mrt 2024 13:00 to 17 mrt 2024 18:00",
    en: "No data from 16 Mar 2024 13:00 to 17 Mar 2024 18:00",
  },
  {
    said: "12.345 kWh import: EUR 1234.50 to EUR -0.40",
    nl: "12,345 kWh import: € 1.234,50 to € −0,40".replaceAll("€ ", "€\u00a0"),
    en: "12.345 kWh import: €1,234.50 to −€0.40",
  },
  {
    said: "op 9990,000 kWh; 2 van de 8760 uren, 1200 of 8760 hours",
    nl: "op 9.990,000 kWh; 2 van de 8.760 uren, 1.200 of 8.760 hours",
    en: "op 9990,000 kWh; 2 van de 8,760 uren, 1,200 of 8,760 hours",
  },
  {
    said: "file 2022-11-05T.csv, 1.2.3 kWh, 2022-13-99x, 2022-13-99, version 0.1.0",
    nl: "file 2022-11-05T.csv, 1.2.3 kWh, 2022-13-99x, 2022-13-99, version 0.1.0",
    en: "file 2022-11-05T.csv, 1.2.3 kWh, 2022-13-99x, 2022-13-99, version 0.1.0",
  },
])("in a document: $said", ({ said, nl, en }) => {
  expect(writtenMessage(said, "nl")).toBe(nl);
  expect(writtenMessage(said, "en")).toBe(en);
});
