interface PolicyRules {
  readonly createHTML: (html: string) => string | null;
}

/** Chromium's Trusted Types, as far as they are used here; TypeScript's library does not know them. */
interface PolicyFactory {
  createPolicy(name: string, rules: PolicyRules): unknown;
}

declare global {
  interface Window {
    readonly trustedTypes?: PolicyFactory;
  }
}

/**
 * Lets code clear an element by `innerHTML = ''`, as React Aria's announcer does, and still no other markup through:
 * the content security policy makes every string of markup an error, and a default policy is asked before that. Call
 * once, before anything renders.
 */
export function permitEmptyMarkup(): void {
  window.trustedTypes?.createPolicy('default', {
    createHTML: (html) => (html === '' ? '' : null),
  });
}
