import type { Io, Meter } from "../source/source.ts";

const BY_TYPE: Readonly<Record<string, Meter>> = { p1: "p1", gas: "p1-gas", han: "han" };

/** The service lists no aliases; which connection a pulse input's port is follows from the document's own example. */
const BY_PORT: Readonly<Record<number, Meter>> = { 1: "s01", 2: "s02", 3: "s03" };

/**
 * What addresses an input; undefined for an output, or one that this version does not know.
 *
 * @example meterOf({ id: 3, port: 1, type: "solar_energy" }) // "s01"
 */
export const meterOf = ({ type, port }: Io): Meter | undefined => BY_TYPE[type] ?? BY_PORT[port];
