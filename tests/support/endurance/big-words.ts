import type { Seeded } from './seeded';

const SUBJECTS =
  'The harbour|A minister|The guild|Nobody|The envoy|One official|The ferry line|A judge|The council|Residents|The inspector|Pilots|The bank|Her office|The union|A spokesman'.split(
    '|',
  );
const VERBS =
  'denied|confirmed|postponed|described|questioned|announced|withdrew|repeated|measured|doubted|signed|published|refused|welcomed|delayed|counted'.split(
    '|',
  );
const OBJECTS =
  'the night crossings|a second inquiry|the price of grain|every licence|the lights at Orle|the missing report|new rules for pilots|the strike vote|an older agreement|three of the claims|the water levels|a loan to the port|the bridge at Sundholm|its own figures|the closing hours|the fish quota'.split(
    '|',
  );
const ENDS =
  'on Tuesday|before the vote|without giving a reason|for the third time|in a short letter|after long talks|as the rain began|in front of reporters|by a narrow margin|until the spring|despite the warning|at the weekly briefing|in the lower house|to general surprise|with two exceptions|once more'.split(
    '|',
  );

/** A plain invented sentence. */
export function sentence(random: Seeded): string {
  const { oneOf } = random;
  return `${oneOf(SUBJECTS)} ${oneOf(VERBS)} ${oneOf(OBJECTS)} ${oneOf(ENDS)}.`;
}

/** Paragraphs of some sentences each. */
export function paragraphs(random: Seeded, count: number): string[] {
  return Array.from({ length: count }, () =>
    Array.from({ length: 3 + random.below(4) }, () => sentence(random)).join(' '),
  );
}

/** A headline, different for different numbers. */
export function headline(random: Seeded, number: number): string {
  const { oneOf } = random;
  const subject = oneOf(SUBJECTS);
  return `${subject} ${oneOf(VERBS)} ${oneOf(OBJECTS)} (${number})`;
}
