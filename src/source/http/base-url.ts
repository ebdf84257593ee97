const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

const refuse = (text: string, wanted: string): never => {
  throw new RangeError(`Cannot use base URL "${text}": ${wanted}`);
};

function parse(text: string): URL {
  try {
    return new URL(text);
  } catch {
    return refuse(text.split("//")[0] ?? "", "it must be a URL as in https://open-api.cemm.nl/v1/");
  }
}

/**
 * Checks the base of the Open API and gives it exactly one slash at its end. The key travels in the URL, so plain http is
 * taken on loopback only. Throws RangeError.
 *
 * @example baseUrl("https://mijn.cemm.nl/open-api/v1") // "https://mijn.cemm.nl/open-api/v1/"
 */
export function baseUrl(text: string): string {
  const url = parse(text);
  if (url.username || url.password || url.search || url.hash)
    refuse(url.origin, "it must hold no user, query or fragment");
  const safe = url.protocol === "https:" || (url.protocol === "http:" && LOOPBACK.test(url.hostname));
  if (!safe) refuse(text, "it must be https, the key is part of every request");
  return `${url.origin}${url.pathname.replace(/\/+$/, "")}/`;
}
