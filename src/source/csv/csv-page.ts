import { SourceError } from "../../errors.ts";
import type { Meter, Page, Query } from "../source.ts";
import type { CsvHome } from "./csv-home.ts";
import { csvIos } from "./csv-ios.ts";
import { csvSeries } from "./csv-series.ts";
import { csvTotals } from "./csv-totals.ts";

/** Which device files stand for. */
export interface CsvDevice {
  readonly uid: string;
  readonly name: string;
}

function refuseRealtime(): never {
  throw new SourceError({
    code: "unsupported",
    text: {
      en: "Cannot ask a file for the values of this moment: it only tells of the past",
      nl: "Een bestand heeft geen waarden van dit moment: het gaat alleen over het verleden",
    },
  });
}

function refuseMeter(meter: Meter, { name }: CsvDevice): never {
  throw new SourceError({
    code: "unsupported-alias",
    text: {
      en: `Cannot read ${meter} from "${name}": it has no columns of that meter`,
      nl: `Kan ${meter} niet lezen uit "${name}": er zijn geen kolommen van die meter`,
    },
  });
}

/** What files answer to a question. Totals of p1 hold its gas too, as the Open API's do. */
export function csvPage(query: Query, home: CsvHome, device: CsvDevice, askedAt: number): Page {
  if (query.kind === "devices") return { kind: "devices", devices: [device], askedAt, issues: [] };
  const ios = csvIos(home);
  if (query.kind === "ios") return { kind: "ios", ios, askedAt, issues: [] };
  if (query.kind === "realtime") return refuseRealtime();
  if (query.kind === "totals" && query.meter === "p1") return csvTotals(query, home, askedAt);
  const own = ios.filter(({ alias }) => alias === query.meter);
  if (own.length === 0) return refuseMeter(query.meter, device);
  if (query.kind === "io") return { kind: "io", ios: own, askedAt, issues: [] };
  return query.kind === "totals" ? csvTotals(query, home, askedAt) : csvSeries(query, home, askedAt);
}
