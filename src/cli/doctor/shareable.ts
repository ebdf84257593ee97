const MAC = /\b([0-9A-F]{2}-[0-9A-F]{2})(?:-[0-9A-F]{2}){3}(-[0-9A-F]{2})\b/gi;

/**
 * Text without what should stay at home: a device keeps the ends of its uid, and the user's folder is `~`.
 *
 * @example shareable("FF-FF-00-11-22-33 in /home/eva/x", "/home/eva") // "FF-FF-…-33 in ~/x"
 */
export function shareable(text: string, home: string | undefined): string {
  const short = text.replace(MAC, "$1-…$2");
  return home ? short.replaceAll(home, "~") : short;
}
