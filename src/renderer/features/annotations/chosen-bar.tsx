import { Combine, Diff, Tags, Trash2, X } from 'lucide-react';
import type { Annotation } from '../../../domain/annotation/annotation';
import { mergeAnnotations } from '../../state/annotation-ends';
import { clearChosen, sayChosen, useChosen } from '../../state/chosen-annotations';
import { keysOf } from '../../state/command-keys';
import { deleteAnnotations, recolour } from '../../state/marking';
import { compareAnnotations } from '../../state/passage-comparison';
import { useReadOnly } from '../../state/read-only';
import type { LoadedArticle } from '../../state/replica';
import { announce } from '../../ui/announcer';
import { COLOUR_NAMES, ColourSwatchPicker } from '../../ui/colour-swatch-picker';
import { IconButton } from '../../ui/icon-button';
import { Popover } from '../../ui/popover';
import { Text } from '../../ui/text';
import { ChosenTags } from './chosen-tags';
import styles from './chosen-bar.module.css';

interface ChosenBarProps {
  loaded: LoadedArticle;
  /** In text order. */
  chosen: readonly Annotation[];
}

/** What can be done with several annotations at once; each act is one step to undo. */
export function ChosenBar({ loaded, chosen }: ChosenBarProps) {
  const isReadOnly = useReadOnly();
  const [first, second] = chosen;
  if (first === undefined) return null;
  return (
    <div className={styles.bar} role="group" aria-label="Chosen annotations">
      <Text size="small" isTabular>
        {`${chosen.length} chosen`}
      </Text>
      <span className={styles.gap} />
      {second && chosen.length === 2 && (
        <IconButton
          label="Compare passages"
          icon={Diff}
          size="small"
          onPress={() => compareAnnotations(first, second)}
        />
      )}
      {!isReadOnly && <Changes loaded={loaded} chosen={chosen} />}
      <IconButton
        label="Choose nothing"
        icon={X}
        size="small"
        onPress={() => {
          clearChosen();
          announce(sayChosen(0));
        }}
      />
      {!isReadOnly && <ColourOfChosen chosen={chosen} first={first} />}
    </div>
  );
}

interface ColourOfChosenProps extends Pick<ChosenBarProps, 'chosen'> {
  first: Annotation;
}

function ColourOfChosen({ chosen, first }: ColourOfChosenProps) {
  const isOneColour = chosen.every(({ colour }) => colour === first.colour);
  return (
    <div className={styles.colours}>
      <ColourSwatchPicker
        label="Colour of the chosen"
        value={isOneColour ? first.colour : null}
        onChange={(colour) => {
          const ids = chosen.map(({ id }) => id);
          void recolour(ids, colour);
          announce(`${chosen.length} in ${COLOUR_NAMES[colour].toLowerCase()}`);
        }}
      />
    </div>
  );
}

function Changes({ loaded, chosen }: ChosenBarProps) {
  const ids = chosen.map(({ id }) => id);
  return (
    <>
      <TagsOfChosen chosen={chosen} />
      <IconButton
        label="Merge"
        icon={Combine}
        size="small"
        shortcut={keysOf('mergeAnnotations')}
        isDisabled={chosen.length < 2}
        onPress={() => void mergeAnnotations(loaded, chosen)}
      />
      <IconButton
        label={chosen.length === 1 ? 'Delete the chosen' : `Delete ${chosen.length}`}
        icon={Trash2}
        size="small"
        shortcut={keysOf('deleteAnnotation')}
        onPress={() => void deleteAnnotations(ids)}
      />
    </>
  );
}

/** Opened by its button or by the key for tags. */
function TagsOfChosen({ chosen }: { chosen: readonly Annotation[] }) {
  const isOpen = useChosen((state) => state.areTagsOpen);
  return (
    <Popover
      label="Tags of the chosen"
      placement="bottom end"
      isOpen={isOpen}
      onOpenChange={(areTagsOpen) => useChosen.setState({ areTagsOpen })}
      trigger={<IconButton label="Tags" icon={Tags} size="small" shortcut={keysOf('tag')} />}
    >
      <ChosenTags chosen={chosen} />
    </Popover>
  );
}
