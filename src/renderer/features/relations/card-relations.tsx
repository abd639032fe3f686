import { Ellipsis, Waypoints } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { Annotation } from '../../../domain/annotation/annotation';
import {
  RELATION_TYPES,
  relationWords,
  type RelationType,
} from '../../../domain/relation/relation';
import { keysOf } from '../../state/command-keys';
import { useNotebook } from '../../state/notebook-store';
import { compareRelated } from '../../state/passage-comparison';
import { useReadOnly } from '../../state/read-only';
import { relatePassage, useRelating } from '../../state/relating';
import {
  noteRelation,
  relationsOf,
  removeRelation,
  retypeRelation,
  showOtherEnd,
  turnRelation,
  type ReadRelation,
} from '../../state/relations';
import { useDraft } from '../../state/use-draft';
import { Button } from '../../ui/button';
import { MenuButton, MenuDivider, MenuItem, MenuSection, Submenu } from '../../ui/menu';
import { Text } from '../../ui/text';
import { TextField } from '../../ui/text-field';
import { quotedPassage, useWhence } from './other-passage';
import { placeOfEnd } from './place-of-end';
import { ProposedRelationLines } from './proposed-relation-lines';
import styles from './relations.module.css';

interface CardRelationsProps {
  annotation: Annotation;
  /** Whether the card is open for editing. */
  isFocused: boolean;
}

/** What an annotation is related to, one quiet line each that leads there; in an open card they can be changed. */
export function CardRelations({ annotation, isFocused }: CardRelationsProps) {
  const { articleId } = annotation.target;
  const relations = useNotebook((state) => state.replica?.loaded.get(articleId)?.relations);
  const read = useMemo(
    () => (relations && relations.size > 0 ? relationsOf(relations, annotation.id) : []),
    [relations, annotation.id],
  );
  const isReadOnly = useReadOnly();
  const isOpen = isFocused && !isReadOnly;
  const label = read.length === 1 ? '1 relation' : `${read.length} relations`;
  return (
    <>
      {read.length > 0 && (
        <ul className={styles.lines} aria-label={label}>
          {read.map((each) => (
            <RelationLine key={each.relation.id} read={each} isOpen={isOpen} />
          ))}
        </ul>
      )}
      <ProposedRelationLines annotation={annotation} isFocused={isFocused} />
      {isOpen && <RelateButton annotation={annotation} />}
    </>
  );
}

/** Begins to relate the annotation, or ends it with the passage that waits. */
function RelateButton({ annotation }: { annotation: Annotation }) {
  const isWaiting = useRelating(
    ({ first }) => first !== null && first.annotationId !== annotation.id,
  );
  const { id, target } = annotation;
  const end = {
    articleId: target.articleId,
    range: target.position,
    exact: target.quote.exact,
    annotationId: id,
  };
  return (
    <div>
      <Button
        size="small"
        variant="quiet"
        icon={Waypoints}
        shortcut={keysOf('relatePassage')}
        onPress={() => void relatePassage(placeOfEnd, end)}
      >
        {isWaiting ? 'Relate to the passage that waits' : 'Relate to another passage'}
      </Button>
    </div>
  );
}

function RelationLine({ read, isOpen }: { read: ReadRelation; isOpen: boolean }) {
  const { relation, words, other } = read;
  const [isNoting, setNoting] = useState(false);
  const whence = useWhence(other);
  return (
    <li className={styles.line}>
      <button type="button" className={styles.other} onClick={() => showOtherEnd(other)}>
        <span className={styles.type}>{words}</span> ·{' '}
        <span className={styles.passage} dir="auto">
          {quotedPassage(other)}
        </span>{' '}
        · {whence}
      </button>
      {isOpen && <RelationMenu read={read} onNote={() => setNoting(true)} />}
      {isOpen && (isNoting || relation.note !== '') && (
        <div className={styles.note}>
          <RelationNote key={relation.id} read={read} isNew={isNoting} />
        </div>
      )}
      {!isOpen && relation.note !== '' && (
        <div className={styles.note}>
          <Text as="p" size="small" tone="muted" clamp={2}>
            {relation.note}
          </Text>
        </div>
      )}
    </li>
  );
}

function RelationMenu({ read, onNote }: { read: ReadRelation; onNote: () => void }) {
  const { id, type } = read.relation;
  return (
    <MenuButton label={`Relation: ${read.words}`} icon={Ellipsis} size="small">
      <MenuItem label="Go to the other passage" onAction={() => showOtherEnd(read.other)} />
      <MenuDivider />
      <Submenu label="How they stand">
        <MenuSection
          title="The first to the second"
          selectionMode="single"
          selectedKeys={[type]}
          onSelectionChange={(keys) => retype(id, type, keys)}
        >
          {RELATION_TYPES.map((each) => (
            <MenuItem key={each} id={each} label={relationWords(each)} />
          ))}
        </MenuSection>
      </Submenu>
      <MenuItem label="Compare word by word…" onAction={() => compareRelated(id)} />
      <MenuItem label="Turn round" onAction={() => void turnRelation(id)} />
      <MenuItem label="Write why…" onAction={onNote} />
      <MenuDivider />
      <MenuItem label="Remove relation" tone="danger" onAction={() => void removeRelation(id)} />
    </MenuButton>
  );
}

function retype(
  id: ReadRelation['relation']['id'],
  before: RelationType,
  keys: 'all' | Set<string | number>,
): void {
  const type = RELATION_TYPES.find((each) => keys !== 'all' && keys.has(each));
  if (type && type !== before) void retypeRelation(id, type);
}

function RelationNote({ read, isNew }: { read: ReadRelation; isNew: boolean }) {
  const { id, note } = read.relation;
  const draft = useDraft(note, (text) => noteRelation(id, text.trim()));
  return (
    <TextField
      label="Why they are related"
      isLabelHidden
      placeholder="Why they are related"
      value={draft.value}
      onChange={draft.change}
      onBlur={draft.commit}
      onKeyDown={draft.onKeyDown}
      autoFocus={isNew}
    />
  );
}
