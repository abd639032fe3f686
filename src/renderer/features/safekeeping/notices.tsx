import { HeldNotice } from './held-notice';
import { OutsideNotice } from './outside-notice';
import { ReadOnlyNotice } from './read-only-notice';

/** What lasts and must be known of the open notebook, in a strip above the status line; nothing when all is well. */
export function Notices() {
  return (
    <div>
      <ReadOnlyNotice />
      <HeldNotice />
      <OutsideNotice />
    </div>
  );
}
