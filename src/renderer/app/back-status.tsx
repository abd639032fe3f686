import { runCommand } from '../state/command-bus';
import { useView, type View } from '../state/view-store';
import { TextLink } from '../ui/link';
import { Text } from '../ui/text';

const NAMES: Readonly<Record<NonNullable<View['returnTo']>, string>> = {
  trail: 'Back to the trail',
  timeline: 'Back to the timeline',
  matrix: 'Back to the matrix',
  proposals: 'Back to the proposals',
  speakers: 'Back to the speaker',
};

/** The way back to the view that a passage was opened from; nothing while there is none. */
export function BackStatus() {
  const returnTo = useView((state) => (state.place === 'reading' ? state.returnTo : null));
  if (returnTo === null) return null;
  return (
    <Text size="tiny">
      <TextLink onPress={() => runCommand('back')}>{NAMES[returnTo]}</TextLink>
    </Text>
  );
}
