import { Trash2 } from 'lucide-react';
import type { AnnotationId, TagId } from '../../../domain/ids';
import { deleteAnnotations, recolour } from '../../state/marking';
import { useNotebook } from '../../state/notebook-store';
import { useReadOnly } from '../../state/read-only';
import { changeTags, createTagOn } from '../../state/tagging';
import { Button } from '../../ui/button';
import { ColourSwatchPicker } from '../../ui/colour-swatch-picker';
import { Locked } from '../../ui/locked';
import { TagPicker } from '../../ui/tag-picker';
import { Text } from '../../ui/text';
import styles from './statements.module.css';

interface SelectionActionsProps {
  ids: readonly AnnotationId[];
  /** The rows are gone. */
  onDone: () => void;
}

/** What can be done with all chosen rows at once. */
export function SelectionActions({ ids, onDone }: SelectionActionsProps) {
  const tags = useNotebook((state) => state.replica?.tags);
  const options = [...(tags?.values() ?? [])].map(({ id, name, colour }) => ({
    id,
    label: name,
    colour,
  }));
  const on = { kind: 'annotations', ids } as const;
  const isReadOnly = useReadOnly();
  return (
    <div className={styles.selection} role="group" aria-label="Chosen rows">
      <Text size="small" weight="medium">
        {ids.length === 1 ? '1 chosen' : `${ids.length} chosen`}
      </Text>
      <Locked isLocked={isReadOnly}>
        <div className={styles.tagAll}>
          <TagPicker
            label="Tag the chosen rows"
            isLabelHidden
            placeholder="Tag them"
            picked={[]}
            options={options}
            onAdd={(id) => void changeTags(on, [id as TagId], [])}
            onRemove={() => undefined}
            onCreate={(name) => void createTagOn(on, name)}
          />
        </div>
        <ColourSwatchPicker
          label="Colour of the chosen rows"
          value={null}
          onChange={(colour) => void recolour(ids, colour)}
        />
        <span className={styles.gap} />
        <Button
          size="small"
          variant="danger"
          icon={Trash2}
          onPress={() => void deleteAnnotations(ids).then(onDone)}
        >
          Delete
        </Button>
      </Locked>
    </div>
  );
}
