import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import type { Text } from "../../text.ts";
import { contractHash } from "../contract-hash.ts";
import { fileBytes, type NamedFile, unreadableFile, utf8Text } from "../file-bytes.ts";
import type { PriceSeries } from "./price-series.ts";
import { priceSeriesOf } from "./price-series-of.ts";

const KIND: Text = { en: "prices", nl: "prijzen" };
const NOT_GZIP: Text = { en: "it is not whole as a gzip file", nl: "het is geen heel gzip-bestand" };

/** Ten years of quarters are 13 MB. */
const MOST_BYTES = 64 * 1024 * 1024;

async function unzipped(bytes: Uint8Array, named: NamedFile): Promise<Uint8Array> {
  try {
    return await promisify(gunzip)(bytes, { maxOutputLength: MOST_BYTES });
  } catch (cause) {
    throw unreadableFile(named, NOT_GZIP, cause);
  }
}

/**
 * Read a price file, `.csv` or `.csv.gz`, as {@link priceSeriesOf} does its text. The hash is that of the file's own bytes.
 *
 * @throws ContractError `unreadable` when there is no such text file, else `invalid` with file, line and value
 * @example (await readPriceSeries("fixtures/prices/epex-nl-2024.csv.gz")).starts.length // 9311
 */
export async function readPriceSeries(file: string): Promise<PriceSeries> {
  const named = { file, kind: KIND };
  const bytes = await fileBytes(named);
  const text = utf8Text(file.endsWith(".gz") ? await unzipped(bytes, named) : bytes, named);
  return priceSeriesOf(text, file, contractHash(bytes));
}
