import { SHAPE_WORDS } from "./shapes.ts";

/** What each key of a contract file means: an editor shows it beside the key. */
export const CONTRACT_WORDS: Readonly<Record<string, string>> = {
  contract: "A home's energy contract, as meterkast reads it",
  "contract.name": "What the contract is called, printed on every bill",
  "contract.supplier": "Who supplies the energy",
  "contract.country":
    "Whose law holds, two capitals: energy tax, tax credit, VAT, netting, holidays. NL is known. Any other country states its own vatRates, zone, currency and taxes",
  "contract.vatRates": "VAT of a country other than NL, by date",
  "contract.vatRates[].from": "The first day on which the rate holds",
  "contract.vatRates[].rate": "VAT in percent, as in 21",
  "contract.zone": "The time zone whose days count, an IANA name. Europe/Amsterdam in NL",
  "contract.currency": "Three capitals. EUR in NL",
  "contract.vat":
    "Whether every price in this file includes VAT. There is no default. Feed-in pay has a VAT of its own",
  "contract.until": "No bill is made beyond this day: the first day that the contract does not cover",
  "contract.home": "The home, printed on the bill",
  "contract.home.label": "Its address, or what you call it",
  "contract.home.ean": "Its 18 digits, between quotes; printed masked",
  "contract.settlement":
    "The contract year, over which netting and the steps of energy tax count: { start }, { starts }, or none for bills that each stand on their own. A Dutch home that feeds in must say one of them",
  "contract.settlement.start": "A day on which a contract year begins. It recurs yearly, both ways",
  "contract.settlement.starts": "The days on which contract years begin, where they are not a year apart",
  "contract.settlement.readings":
    "The readings of the last annual bill, in the place of those of a start that the device never saw",
  "contract.electricity": "The electricity part. Leave it out where another supplier has it",
  "contract.gas": "The gas part. Leave it out where there is none",
  "contract.advances": "What is paid on account: one payment on the first of each month",
  "contract.adjustments": "Amounts that are not a price: discounts, state support",
  "contract.adjustments[].date": "The day it belongs to: the bill whose period holds it has it",
  "contract.adjustments[].name": "What it is called on the bill",
  "contract.adjustments[].amount": "Negative for what the home gets",
  "contract.adjustments[].vat":
    "included: the amount has VAT in it. none: it has no VAT. Or a rate in percent, to be added",
  "contract.meterChanges":
    "Meters that were replaced, in order of time. Every register of a meter that is in use stands on both sides",
  "contract.meterChanges[].at": "When, local time as in 2026-05-12T10:30",
  "contract.meterChanges[].old": "What the old meter showed last",
  "contract.meterChanges[].new": "What the new meter showed first",
  "contract.quality": "How good readings must be",
  "contract.quality.maxBoundaryGapMinutes":
    "How old the last reading before midnight may be. An older one is interpolated, and the bill is provisional",

  ...SHAPE_WORDS,
  wholeCents: "An amount of money in whole cents; it may be negative",
  percent: "VAT in percent: 21, not 0.21",

  electricity: "What electricity costs. Every list runs in time: an entry holds until the next",
  "electricity.registers": "Which counter is the low tariff. In NL t1 is low, in Belgium t2",
  "electricity.registers.t1": "The tariff of t1 (OBIS 1.8.1)",
  "electricity.registers.t2": "The tariff of t2 (OBIS 1.8.2)",
  "electricity.supply": "The price of a kWh of import, without energy tax",
  "electricity.standing": "The supplier's standing charge",
  "electricity.network": "The network operator's charge",
  "electricity.feedIn": "The pay for a kWh of surplus export. Needed only where there is surplus",
  "electricity.feedInCost": "What the supplier charges for feeding in. It may begin later than the contract",
  "electricity.netting": "How export offsets import, in NL until 31 December 2026",
  "electricity.netting.method":
    "registers-then-total: each register with itself, what is left with the other. normal-first: normal, then low. per-register: never across. total: as one sum, with a single price. none: all export is surplus",
  "electricity.netting.priceChange":
    "Which price export gets when prices change within the contract year. as-fed-in: that of the day it was fed in. chronological: the latest use is taken back first. Needed where it matters",
  "electricity.energyTax": "The tax on a kWh. NL by default: the table of the law",
  "electricity.taxCredit": "The energy tax credit. NL by default: the amount of the law",

  gas: "What gas costs. Every list runs in time: an entry holds until the next",
  "gas.supply": "The price of a m³, without energy tax",
  "gas.standing": "The supplier's standing charge",
  "gas.network": "The network operator's charge",
  "gas.correction":
    "Billed m³ for each metered m³, by month as in 2026-01: the supplier's calorific and temperature factor. With a table, each month that is billed must be in it",
  "gas.energyTax": "The tax on a m³. NL by default: the table of the law",

  supplyEntry: "What a kWh costs from a day on: price, or normal and low, or dynamic",
  "supplyEntry.from": "The first day on which it holds",
  "supplyEntry.price": "EUR per kWh, one price for both tariffs",
  "supplyEntry.dynamic": "A price for each hour or quarter of an hour",
  "supplyEntry.dynamic.prices":
    "A CSV file with start,price (or price_incl_vat), beside the contract; .csv.gz works too",
  "supplyEntry.dynamic.surcharge": "EUR per kWh that comes on top of every price",
  "supplyEntry.normal": "EUR per kWh at the normal tariff",
  "supplyEntry.low": "EUR per kWh at the low tariff",

  gasEntry: "What a m³ costs from a day on: price or dynamic",
  "gasEntry.from": "The first day on which it holds",
  "gasEntry.price": "EUR per m³",
  "gasEntry.dynamic": "A price for each gas day or hour",
  "gasEntry.dynamic.prices": "A CSV file with start,price (or price_incl_vat), beside the contract; .csv.gz works too",
  "gasEntry.dynamic.surcharge": "EUR per m³ that comes on top of every price",

  feedInEntry: "What a kWh of surplus pays from a day on: price, or normal and low, or dynamic",
  "feedInEntry.from": "The first day on which it holds",
  "feedInEntry.price": "EUR per kWh, one price for both tariffs",
  "feedInEntry.dynamic": "A price for each hour or quarter of an hour",
  "feedInEntry.dynamic.prices":
    "A CSV file with start,price (or price_incl_vat), beside the contract; .csv.gz works too",
  "feedInEntry.dynamic.surcharge": "EUR per kWh that comes on top of every price; negative for what the supplier keeps",
  "feedInEntry.normal": "EUR per kWh at the normal tariff",
  "feedInEntry.low": "EUR per kWh at the low tariff",
  "feedInEntry.vat":
    "VAT on the pay in percent. 0 for a household unless said; a dynamic price before 2027 must say it",

  fixedEntry: "An amount for time that passes, from a day on: perDay, perMonth or perYear",
  "fixedEntry.from": "The first day on which it holds",
  "fixedEntry.perDay": "EUR for each day",
  "fixedEntry.perMonth": "EUR for each calendar month; a part of a month by its days",
  "fixedEntry.perYear": "EUR for a year, billed by days",
  "fixedEntry.yearDays": "By how many days a yearly amount is divided. The days of the calendar year unless said",

  feedInCostEntry: "What feeding in costs from a day on: perKwh, perDay, perMonth, perYear, or steps of yearly export",
  "feedInCostEntry.from": "The first day on which it holds",
  "feedInCostEntry.perDay": "EUR for each day",
  "feedInCostEntry.perMonth": "EUR for each calendar month; a part of a month by its days",
  "feedInCostEntry.perYear": "EUR for a year, billed by days",
  "feedInCostEntry.yearDays": "By how many days a yearly amount is divided. The days of the calendar year unless said",
  "feedInCostEntry.perKwh": "EUR for each kWh fed in, netted or not",
  "feedInCostEntry.yearlyExport": "The kWh a year that the supplier expects: they choose the step",
  "feedInCostEntry.tiers": "The steps, rising; only the last may go without upTo",
  "feedInCostEntry.tiers[].upTo": "The yearly kWh up to and including which the step holds",
  "feedInCostEntry.tiers[].perYear": "EUR for a year on this step, billed by days",

  advance: "A payment on account, from a day on",
  "advance.from": "The first day on which it holds",
  "advance.perMonth": "EUR, paid on the first of each month",

  energyTax: "NL: the table of the law. none: no energy tax. Or a list of your own",
  "energyTax[].from": "The first day on which it holds",
  "energyTax[].tiers": "The steps, rising; the last goes without upTo",
  "energyTax[].tiers[].upTo": "The yearly kWh or m³ up to and including which the rate holds",
  "energyTax[].tiers[].price": "EUR per kWh or m³",

  taxCredit: "NL: the amount of the law. none: no credit. Or a list of your own, positive amounts",

  registerValues: "What registers showed, in kWh and m³",
  "registerValues.t1": "Import, kWh (OBIS 1.8.1)",
  "registerValues.t2": "Import, kWh (OBIS 1.8.2)",
  "registerValues.t3": "Export, kWh (OBIS 2.8.1)",
  "registerValues.t4": "Export, kWh (OBIS 2.8.2)",
  "registerValues.gas": "Gas, m³",
};
