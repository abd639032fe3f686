import { type LabelledPair, pairs } from './labelled-pairs';

/** Invented after the rules were written, and labelled before these were run on them. */
export const LATER_PAIRS: readonly LabelledPair[] = [
  ...pairs('repeats', [
    [
      'A free press is the first wall of a free city',
      '“A free press is the first wall of a free city.”',
    ],
    [
      'The lighthouse keepers will be paid what they were promised',
      'The lighthouse keepers will be paid what they were promised.',
    ],
  ]),
  ...pairs('adds', [
    [
      'The granary burned because of a broken lamp',
      'The granary burned because of a broken lamp. Two watchmen have told the magistrate that they saw it fall.',
    ],
  ]),
  ...pairs('hardens', [
    [
      'The lake towns should share the cost of the new sluice',
      'The lake towns must share the cost of the new sluice',
    ],
    [
      'We hope to bring the prisoners home before Easter',
      'We will bring the prisoners home before Easter',
    ],
    [
      'We invite the neighbouring states to open their archives',
      'We urge the neighbouring states to open their archives',
    ],
    [
      'The academy might withdraw the prize from the two chemists',
      'The academy will withdraw the prize from the two chemists',
    ],
  ]),
  ...pairs('softens', [
    ['The fishing ban has to end with this season', 'The fishing ban should end with this season'],
    [
      'We denounce the closing of the theatre in Vess',
      'We regret the closing of the theatre in Vess',
    ],
    [
      'The tram line will definitely be extended to the salt works',
      'The tram line will be extended to the salt works',
    ],
  ]),
  ...pairs('reverses', [
    [
      'The governor is willing to meet the strikers at the gate',
      'The governor is unwilling to meet the strikers at the gate',
    ],
    [
      'The clinic at Tarn will stop taking patients from the islands',
      'The clinic at Tarn will continue taking patients from the islands',
    ],
    ['I have never met the owner of the quarry', 'I have met the owner of the quarry'],
  ]),
  ...pairs(null, [
    [
      'The old mill should be sold to the highest bidder',
      'The old mill must not be sold to the highest bidder of the year',
    ],
    [
      'The mayor of Tarn supports the tunnel under the lake',
      'The bishop of Tarn opposes the tunnel under the lake',
    ],
    [
      'We must find the missing pages of the register',
      'You must find the missing pages of the register',
    ],
    ['The plan to flood the valley is not dead', 'The plan to drain the valley is dead'],
    [
      'Nobody has seen the second letter from the consul',
      'Everybody has read the first letter from the consul',
    ],
    [
      'If the river rises again we will open the sluices',
      'If the river rises again we will close the schools',
    ],
    [
      'The orchestra will play in the square on Sunday',
      'The orchestra may play in the hall on Monday',
    ],
    ['Our answer to the offer from Lorn is no', 'Our answer to the offer from Lorn is yes and no'],
    [
      'The judge said the fine must be paid in coin',
      'The judge said the fine need not be paid in coin',
    ],
  ]),
];
