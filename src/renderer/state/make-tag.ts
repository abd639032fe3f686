import type { TagId } from '../../domain/ids';
import { edit } from './notebook-store';

/** Makes a tag that nothing carries yet; answers it, or `null` when it was refused. */
export async function makeTag(name: string): Promise<TagId | null> {
  const id: TagId = `tag:${crypto.randomUUID()}`;
  return (await edit({ kind: 'createTag', id, name })) ? id : null;
}
