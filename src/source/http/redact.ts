import { type ApiKey, revealKey } from "../secret.ts";

/** Below this a "key" is a demo's, and striking it out of data would harm the data more than the key. */
const SECRET_LENGTH = 8;

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

function base64(text: string): string {
  const bytes = new TextEncoder().encode(text);
  return btoa(String.fromCharCode(...bytes)).replace(/=+$/, "");
}

function formsOf(key: string): readonly string[] {
  const inBase64 = base64(key);
  return [
    key,
    encodeURIComponent(key),
    new URLSearchParams({ key }).toString().slice("key=".length),
    JSON.stringify(key).slice(1, -1).replaceAll("/", "\\/"),
    inBase64,
    inBase64.replaceAll("+", "-").replaceAll("/", "_"),
  ];
}

/**
 * Makes foreign text safe to keep and to quote: the key is struck out, plain, percent-encoded, as JSON writes it and in base64.
 * Without a key (or with one too short to be a secret) text comes back as it is.
 */
export function redactor(key: ApiKey | undefined): (text: string) => string {
  const secret = key === undefined ? "" : revealKey(key);
  if (secret.length < SECRET_LENGTH) return (text) => text;
  // Longest first, and in any case: %2b is %2B, and a hexadecimal key may come back in capitals.
  const forms = [...new Set(formsOf(secret))].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(forms.map(literally).join("|"), "gi");
  return (text) => text.replace(pattern, "***");
}
