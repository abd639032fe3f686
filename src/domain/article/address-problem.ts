/** Why nothing was taken from an address. */
export type AddressProblem =
  /** No web address: another scheme than http and https, no host, or not to be read as an address. */
  | { readonly kind: 'notWeb' }
  /** It holds a user name or password, which would be kept in the notebook and sent along. */
  | { readonly kind: 'credentials' }
  /** It leads into this computer or its own network; fetched only when the user confirms it for this host. */
  | { readonly kind: 'private' }
  /** This computer has no connection, as far as it can tell. */
  | { readonly kind: 'offline' }
  /** There is no such host. */
  | { readonly kind: 'unknownHost' }
  /** The host did not take or keep the connection; `code` says how. */
  | { readonly kind: 'noAnswer'; readonly code: string }
  /** The host could not prove that it is the one. */
  | { readonly kind: 'certificate'; readonly code: string }
  /** It took longer than a page may take. */
  | { readonly kind: 'tooSlow' }
  /** The host answered with this HTTP status instead of a page. */
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'tooManyRedirects' }
  /** What is there is of a kind that holds no article: a picture, a film, a program. */
  | { readonly kind: 'wrongType'; readonly mediaType: string }
  /** The proxy that is set is no address, did not answer or wants a password. */
  | { readonly kind: 'proxy'; readonly code: string };
