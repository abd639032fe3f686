import type { Bridge } from '../../contract/bridge';

declare global {
  interface Window {
    /** Put there by the preload; absent when a page is opened outside Dateline. */
    readonly dateline?: Bridge<File>;
  }
}

/** The way out of the sandbox: every call and event of the contract. Throws outside of Dateline's window. */
export function bridge(): Bridge<File> {
  if (!window.dateline)
    throw new Error('The preload bridge is missing: this page runs outside Dateline.');
  return window.dateline;
}
