import { ContractError } from "../errors.ts";
import type { Contract } from "../tariff/contract.ts";
import type { CivilDate } from "../units/civil.ts";

export const noElectricity = ({ file }: Contract): ContractError =>
  new ContractError({
    code: "no-price",
    text: {
      en: "Cannot price electricity: the contract has no electricity",
      nl: "Kan elektriciteit geen prijs geven: het contract heeft geen elektriciteit",
    },
    place: { file, path: "electricity" },
  });

export const contractOver = ({ file, until }: Contract, date: CivilDate): ContractError =>
  new ContractError({
    code: "no-price",
    text: {
      en: `Cannot price electricity on ${date}: the contract holds until ${until}`,
      nl: `Kan elektriciteit op ${date} geen prijs geven: het contract loopt tot ${until}`,
    },
    hint: { en: "Give the contract that follows it", nl: "Geef het contract dat erop volgt" },
    place: { file, path: "until" },
  });

export const noPrice = ({ file }: Contract, list: string, date: CivilDate): ContractError =>
  new ContractError({
    code: "no-price",
    text: {
      en: `Cannot price electricity on ${date}: electricity.${list} has no price for that day`,
      nl: `Kan elektriciteit op ${date} geen prijs geven: electricity.${list} heeft geen prijs voor die dag`,
    },
    hint: {
      en: "Add an entry that begins on or before that day",
      nl: "Voeg een regel toe die op of voor die dag begint",
    },
    place: { file, path: `electricity.${list}` },
  });

export const spotPrice = ({ file }: Contract, list: string): ContractError =>
  new ContractError({
    code: "unsupported",
    text: {
      en: `Cannot price electricity by electricity.${list}: spot prices are not supported yet`,
      nl: `Kan elektriciteit geen prijs geven met electricity.${list}: dynamische prijzen worden nog niet ondersteund`,
    },
    place: { file, path: `electricity.${list}` },
  });

export const unknownRate = (year: number | undefined): ContractError =>
  new ContractError({
    code: "no-law",
    text: {
      en: `Cannot apply the energy tax of ${year}: the rate of its first tier is not known`,
      nl: `Kan de energiebelasting van ${year} niet toepassen: het tarief van de eerste schijf is niet bekend`,
    },
  });
