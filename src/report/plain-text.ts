// Control characters could steer a terminal, bidirectional ones could reorder an amount on the page; halves of pairs and what
// is no character cannot stand in XML.
const STEERING = /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu;

/**
 * Text from outside as one line of harmless characters: line breaks and tabs become spaces, control characters go.
 *
 * @example plainText("Voorbeeld\u001b[31m\nstraat") // "Voorbeeld[31m straat"
 */
export const plainText = (text: string): string =>
  text
    .replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, " ")
    .replace(STEERING, "")
    .trim();
