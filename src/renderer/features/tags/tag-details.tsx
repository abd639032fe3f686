import { History, MessageSquareQuote, Plus, Route, Trash2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { TagId } from '../../../domain/ids';
import type { Tag } from '../../../domain/tag/tag';
import { descendants } from '../../../domain/tag/tag-path';
import { openTrail } from '../../state/following';
import { childTagsIn } from '../../state/tag-tree';
import { edit } from '../../state/notebook-store';
import { useReadOnly } from '../../state/read-only';
import type { Replica } from '../../state/replica';
import { deleteTag, mergeTag } from '../../state/tagging';
import { openDialog, showStatements } from '../../state/view-store';
import { useDraft } from '../../state/use-draft';
import { Button } from '../../ui/button';
import { ColourSwatchPicker } from '../../ui/colour-swatch-picker';
import { ComboBox } from '../../ui/combo-box';
import { IconButton } from '../../ui/icon-button';
import { Locked } from '../../ui/locked';
import { Select } from '../../ui/select';
import { Text } from '../../ui/text';
import { TextArea, TextField } from '../../ui/text-field';
import { NewTag } from './new-tag';
import styles from './tags.module.css';

interface TagDetailsProps {
  tag: Tag;
  replica: Replica;
}

/** One tag of the codebook, edited in place: name, colour, definition, place; merged or deleted. */
export function TagDetails({ tag, replica }: TagDetailsProps) {
  const [isNew, setIsNew] = useState(false);
  const isReadOnly = useReadOnly();
  const uses = replica.counts.tags[tag.id] ?? { annotations: 0, articles: 0 };
  return (
    <section className={styles.details} aria-label={`Tag ${tag.name}`}>
      <Locked isLocked={isReadOnly}>
        <NameField tag={tag} />
        <Text size="small" tone="muted">
          On {count(uses.annotations, 'annotation')} and {count(uses.articles, 'article')}
        </Text>
        <div className={styles.actions}>
          <Locked isLocked={false}>
            <Button
              icon={MessageSquareQuote}
              onPress={() => showStatements({ tagIds: [tag.id] })}
              isDisabled={uses.annotations === 0}
            >
              Show annotations
            </Button>
            <Button icon={Route} onPress={() => openTrail({ tagId: tag.id })}>
              Trail
            </Button>
            <IconButton
              label="History of the tag"
              icon={History}
              onPress={() => openDialog({ kind: 'history', id: tag.id })}
            />
          </Locked>
          <Button icon={Plus} onPress={() => setIsNew(true)}>
            New tag under it
          </Button>
          <Button variant="danger" icon={Trash2} onPress={() => void deleteTag(tag)}>
            Delete
          </Button>
        </div>
        {isNew && <NewTag parentId={tag.id} onDone={() => setIsNew(false)} />}
        <div className={styles.colour}>
          <Text size="small" tone="muted">
            Colour
          </Text>
          <ColourSwatchPicker
            label="Colour of the tag"
            value={tag.colour}
            onChange={(colour) => void edit({ kind: 'editTag', id: tag.id, patch: { colour } })}
          />
        </div>
        <DescriptionField tag={tag} />
        <ParentField tag={tag} replica={replica} />
        <MergeField tag={tag} replica={replica} />
      </Locked>
    </section>
  );
}

function NameField({ tag }: { tag: Tag }) {
  const draft = useDraft(tag.name, async (text) => {
    const name = text.trim();
    if (name !== '') await edit({ kind: 'editTag', id: tag.id, patch: { name } });
  });
  return (
    <TextField
      label="Name"
      value={draft.value}
      error={draft.value.trim() === '' ? 'A tag needs a name; this one keeps its old one.' : null}
      onChange={draft.change}
      onBlur={draft.commit}
      onKeyDown={draft.onKeyDown}
    />
  );
}

function DescriptionField({ tag }: { tag: Tag }) {
  const draft = useDraft(tag.description, (description) =>
    edit({ kind: 'editTag', id: tag.id, patch: { description } }),
  );
  return (
    <TextArea
      label="Definition"
      placeholder="What it is for, and where it ends"
      lines={3}
      value={draft.value}
      onChange={draft.change}
      onBlur={draft.commit}
    />
  );
}

const TOP = 'top';

function ParentField({ tag, replica }: TagDetailsProps) {
  const options = useMemo(() => {
    const below = new Set(descendants(childTagsIn(replica.tags), tag.id));
    const others = [...replica.tags.values()].filter(({ id }) => id !== tag.id && !below.has(id));
    return [{ id: TOP, label: 'Nothing: it stands at the top' }, ...others.map(asOption)];
  }, [tag.id, replica.tags]);
  return (
    <Select
      label="Nested under"
      options={options}
      value={tag.parentId ?? TOP}
      onChange={(id) =>
        void edit({
          kind: 'editTag',
          id: tag.id,
          patch: { parentId: id === TOP ? null : (id as TagId) },
        })
      }
    />
  );
}

function MergeField({ tag, replica }: TagDetailsProps) {
  const [name, setName] = useState('');
  const options = useMemo(
    () => [...replica.tags.values()].filter(({ id }) => id !== tag.id).map(asOption),
    [tag.id, replica.tags],
  );
  if (options.length === 0) return null;
  return (
    <ComboBox
      label="Merge into"
      placeholder="Another tag"
      description="Everything tagged with this one is tagged with the other; this one goes."
      options={options}
      value={name}
      onChange={setName}
      onSelect={({ id }) => {
        const into = replica.tags.get(id as TagId);
        if (into) void mergeTag(tag, into);
      }}
    />
  );
}

function asOption({ id, name }: Tag) {
  return { id: id as string, label: name };
}

function count(number: number, noun: string): string {
  return number === 1 ? `1 ${noun}` : `${number} ${noun}s`;
}
