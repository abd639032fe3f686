import { useEffect } from 'react';
import { followAnnotationFiles } from '../state/annotation-files';
import { useNotebook } from '../state/notebook-store';
import { showToLookAt } from '../state/to-look-at';
import { TextLink } from '../ui/link';
import { Text } from '../ui/text';

/** How many annotations wait for a look since texts changed, and the way there; nothing while none does. */
export function LookStatus() {
  const waiting = useNotebook((state) => state.replica?.totals.toLookAt ?? 0);
  // It is on screen as long as a notebook is open.
  useEffect(followAnnotationFiles, []);
  if (waiting === 0) return null;
  return (
    <Text size="tiny">
      <TextLink onPress={() => showToLookAt()}>
        {waiting === 1 ? '1 passage to look at' : `${waiting} passages to look at`}
      </TextLink>
    </Text>
  );
}
