import type { FilterNames } from '../../../domain/export/filter-words';
import type { ArticleId, CollectionId, SpeakerId, TagId } from '../../../domain/ids';
import type { Tag } from '../../../domain/tag/tag';
import type { Replica } from '../../state/replica';

/** What the window has of the notebook, as what knows the names that a filter asks for. */
export class ReplicaNames implements FilterNames {
  constructor(private readonly replica: Replica) {}

  get(kind: 'tag', id: TagId): Tag | null;
  get(kind: 'speaker', id: SpeakerId): { readonly name: string } | null;
  get(kind: 'collection', id: CollectionId): { readonly name: string } | null;
  get(kind: 'article', id: ArticleId): { readonly title: string } | null;
  get(kind: 'tag' | 'speaker' | 'collection' | 'article', id: string): unknown {
    const { tags, speakers, collections, rows } = this.replica;
    const registers = { tag: tags, speaker: speakers, collection: collections, article: rows };
    return (registers[kind] as ReadonlyMap<string, unknown>).get(id) ?? null;
  }
}
