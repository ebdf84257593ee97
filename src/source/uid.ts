/**
 * A device's uid as the Open API writes it: the MAC in upper case with dashes. Takes colons, dashes or neither, in either
 * case. Throws RangeError for anything else, so that a uid can go into a path of a URL or of the disk.
 *
 * @example normaliseUid("00:1e:c0:85:96:cc") // "00-1E-C0-85-96-CC"
 */
export function normaliseUid(text: string): string {
  const mac = /^([0-9a-f]{2})([:-]?)([0-9a-f]{2})(?:\2[0-9a-f]{2}){4}$/i;
  if (!mac.test(text)) {
    throw new RangeError(`Cannot use uid ${JSON.stringify(text)}: it must be a MAC address as in 00-1E-C0-85-96-CC`);
  }
  return (text.replace(/[:-]/g, "").match(/../g) ?? []).join("-").toUpperCase();
}
