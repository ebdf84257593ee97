/**
 * The address of a CEMM on the own network, from its host and perhaps a port. Throws RangeError for anything more.
 *
 * @example boxAddress("192.168.1.20") // "http://192.168.1.20/"
 */
export function boxAddress(host: string): string {
  const wanted = host.toLowerCase().replace(/:80$/, "");
  const address = `http://${wanted}/`;
  if (wanted !== "" && URL.canParse(address) && new URL(address).host === wanted) return address;
  throw new RangeError(`Cannot use host "${host}": it must be a name or an address as in 192.168.1.20`);
}
