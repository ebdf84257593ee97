import module from "node:module";
import { ownModule } from "./own-module.ts";

type Next = (specifier: string, context: unknown) => unknown;

/** Node 20 has the first of them, Deno 2 the second, Node 22.15 and later both. */
interface Hooks {
  readonly register?: (hooks: string, options: { readonly data: unknown }) => void;
  readonly registerHooks?: (hooks: {
    readonly resolve: (specifier: string, context: unknown, next: Next) => unknown;
  }) => void;
}

const OWN: Readonly<Record<string, string>> = {
  meterkast: ownModule("mod"),
  "meterkast/testing": ownModule("testing/mod"),
};

/** The hook below, for a Node that runs hooks in a thread of their own: it shares nothing with this module but data. */
const IN_A_THREAD = `
  let own;
  export const initialize = (data) => { own = data; };
  export const resolve = (specifier, context, next) =>
    Object.hasOwn(own, specifier) ? { url: own[specifier], shortCircuit: true } : next(specifier, context);
`;

let served = false;

/**
 * Lets any file import `meterkast`: it gets this very program, so that a report needs no node_modules beside it and its errors
 * are of our own classes.
 */
export function serveOwnPackage(): void {
  if (served) return;
  served = true;
  const { register, registerHooks }: Hooks = module as Hooks;
  if (registerHooks) {
    const resolve = (specifier: string, context: unknown, next: Next): unknown =>
      Object.hasOwn(OWN, specifier) ? { url: OWN[specifier], shortCircuit: true } : next(specifier, context);
    registerHooks({ resolve });
  } else register?.(`data:text/javascript,${encodeURIComponent(IN_A_THREAD)}`, { data: OWN });
}
