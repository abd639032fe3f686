import { useEffect } from 'react';
import { loadOutside, useOutside } from '../state/outside';
import { openDialog } from '../state/view-store';
import { TextLink } from '../ui/link';
import { Text } from '../ui/text';

/** How many records wait for a decision between two versions, and the way there; nothing while none does. */
export function TwoVersionsStatus() {
  const waiting = useOutside((state) => state.pairs.length);
  useEffect(() => void loadOutside(), []);
  if (waiting === 0) return null;
  return (
    <Text size="tiny">
      <TextLink onPress={() => openDialog({ kind: 'twoVersions' })}>
        {waiting === 1 ? '1 record in two versions' : `${waiting} records in two versions`}
      </TextLink>
    </Text>
  );
}
