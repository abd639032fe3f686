import { bridge } from '../platform/bridge';
import { tellProblem } from './messages';

/** Opens an address in the user's browser, or says why it was not opened. */
export function openAddress(url: string): void {
  void bridge()
    .openLink({ url })
    .then((opened) => {
      if (!opened) tellProblem('This address was not opened: only web and mail addresses are.');
    });
}
