import { shell } from 'electron';
import { externalAddress } from './external-address';

/** Opens an address in the user's browser or mail program; false when it may not be opened or nothing opens it. */
export async function openLink(address: string): Promise<boolean> {
  const external = externalAddress(address);
  if (external === null) return false;
  try {
    await shell.openExternal(external);
    return true;
  } catch {
    // The system has no program for it: the one failure there is, and the answer says so.
    return false;
  }
}
