import type { Directness } from '../../../../src/domain/annotation/annotation';
import type { ProposedRelationType } from '../../../../src/domain/relation/propose-relations';

/** Two things that one speaker said, the earlier first, and what a careful reader would say of them. */
export interface LabelledPair {
  readonly label: ProposedRelationType | null;
  readonly earlier: string;
  readonly later: string;
  /** `direct` unless told. */
  readonly how?: Directness;
  readonly cues?: readonly [string, string];
}

/** Pairs of one label. */
export function pairs(
  label: LabelledPair['label'],
  lines: readonly (readonly [earlier: string, later: string])[],
): LabelledPair[] {
  return lines.map(([earlier, later]) => ({ label, earlier, later }));
}

/** Invented, and labelled before the rules were run on them. */
export const LABELLED_PAIRS: readonly LabelledPair[] = [
  ...pairs('repeats', [
    [
      'The bridge at Orlen will be rebuilt in stone.',
      'The bridge at Orlen will be rebuilt in stone.',
    ],
    [
      'We have no plans to sell the water works to anyone',
      'We have no plans to sell the water works to anyone.',
    ],
    [
      'The harbour board acted within the law and within its budget',
      'The harbour board has acted within the law, and within its budget',
    ],
    [
      'Every family on the east bank will be moved before the winter floods come',
      'every family on the east bank will be moved before the winter floods',
    ],
    [
      'Let me be clear: nobody in this office knew about the letter before March',
      'Nobody in this office knew about the letter before March.',
    ],
    [
      'Our fishermen have worked these waters for three hundred years and they will go on doing so.',
      'Our fishermen have worked these waters for three hundred years',
    ],
    [
      'The dam holds, and it will hold in every flood that we can imagine',
      'The dam holds and it will hold in every flood that we can imagine',
    ],
    [
      'The ministry regards the border at Vess as settled by the treaty of 1921',
      'The ministry regards the border at Vess as settled by the 1921 treaty',
    ],
  ]),
  ...pairs('adds', [
    [
      'The tunnel will open to trains in the spring.',
      'The tunnel will open to trains in the spring. Cars and lorries will follow a year later, once the second tube is lined.',
    ],
    [
      'We will rebuild the school at Tarn',
      'We will rebuild the school at Tarn, and every pupil will get a seat on the morning bus to Vess until then',
    ],
    [
      'The council has paid its share of the levy',
      'The council has paid its share of the levy. It expects the province to pay the other half before the summer recess.',
    ],
    [
      'Our doctors have not been paid since June',
      'Our doctors have not been paid since June, and three of the four clinics on the coast have shut their doors',
    ],
    [
      'The fleet will stay in port this week.',
      'The fleet will stay in port this week. Crews have been told to mend their nets and wait for the weather office.',
    ],
    [
      'The railway belongs to the people of the valley',
      'The railway belongs to the people of the valley. My government will put that into the constitution before the next election.',
    ],
  ]),
  ...pairs('hardens', [
    [
      'We call for an end to the blockade of Port Anselm',
      'We demand an end to the blockade of Port Anselm',
    ],
    [
      'The company should pay for the clean-up of the river',
      'The company must pay for the clean-up of the river',
    ],
    [
      'We may close the northern border to lorries from Vess',
      'We will close the northern border to lorries from Vess',
    ],
    [
      'The republic supports the observers at the Kessel crossing',
      'The republic strongly supports the observers at the Kessel crossing',
    ],
    [
      'We are concerned by the arrest of the two editors in Tarn',
      'We condemn the arrest of the two editors in Tarn',
    ],
    [
      'Perhaps the inquiry will have to hear the former mayor too',
      'The inquiry will have to hear the former mayor too',
    ],
    [
      'All troops ought to leave the demilitarised valley',
      'All troops must leave the demilitarised valley immediately',
    ],
    [
      'We plan to withdraw from the fisheries agreement next year',
      'We will withdraw from the fisheries agreement next year',
    ],
    [
      'The delegation will return to the talks if the shelling stops',
      'The delegation will return to the talks',
    ],
    [
      'We believe that the vote in Orlen was manipulated by the ministry',
      'We know that the vote in Orlen was manipulated by the ministry',
    ],
    [
      'It is regrettable that the bank kept the accounts hidden from auditors',
      'It is outrageous that the bank kept the accounts hidden from auditors',
    ],
  ]),
  ...pairs('softens', [
    ['We demand the return of the seized trawlers', 'We ask for the return of the seized trawlers'],
    [
      'The minister must resign over the hospital accounts',
      'The minister should resign over the hospital accounts',
    ],
    [
      'We will cut water to the upper canal in August',
      'We may cut water to the upper canal in August',
    ],
    [
      'The union fully backs the strike at the ore terminal',
      'The union backs the strike at the ore terminal',
    ],
    [
      'The government condemns the raid on the radio station',
      'The government regrets the raid on the radio station',
    ],
    [
      'The railway will be finished by the autumn fair',
      'The railway will probably be finished by the autumn fair',
    ],
    [
      'We will sign the border treaty in September',
      'We will sign the border treaty in September if the maps are corrected',
    ],
    ['The survey ship has to turn back at once', 'The survey ship has to turn back'],
    [
      'We are certain that the pipeline was damaged on purpose',
      'We think that the pipeline was damaged on purpose',
    ],
    [
      'The academy will publish the names of all informers',
      'The academy hopes to publish the names of all informers',
    ],
  ]),
  ...pairs('reverses', [
    [
      'We will take part in the conference at Lorn',
      'We will not take part in the conference at Lorn',
    ],
    [
      'The city supports the new airport on the salt flats',
      'The city opposes the new airport on the salt flats',
    ],
    [
      'There is no evidence of fraud in the Orlen count',
      'There is evidence of fraud in the Orlen count',
    ],
    [
      'The cabinet accepts the findings of the flood inquiry',
      'The cabinet rejects the findings of the flood inquiry',
    ],
    [
      "We won't raise the fares on the island ferries",
      'We will raise the fares on the island ferries',
    ],
    [
      'The commission confirmed that the letters were opened',
      'The commission denied that the letters were opened',
    ],
    [
      'It is possible to reopen the mine without public money',
      'It is impossible to reopen the mine without public money',
    ],
    [
      'The island will remain in the customs union after the vote',
      'The island will leave the customs union after the vote',
    ],
    [
      'Our party would never govern with the Farmers League',
      'Our party would govern with the Farmers League',
    ],
    [
      'The province is in favour of lifting the ban on night flights',
      'The province is against lifting the ban on night flights',
    ],
  ]),
  ...pairs(null, [
    [
      'The governor must leave the capital before Friday',
      'The rebels must leave the capital before Friday',
    ],
    [
      'We will send 200 engineers to the dam at Tarn',
      'We will send 900 engineers to the dam at Tarn',
    ],
    ['The talks in Orlen were long and useful', 'The talks in Vess were long and useful'],
    ['We support the plan for the harbour', 'They support the plan for the harbour'],
    [
      'Will the minister accept the findings of the inquiry?',
      'The minister will reject the findings of the inquiry',
    ],
    ['The road to Kessel was open all winter', 'The school in Kessel was closed all summer'],
    ['We do not think that the agreement on grain is dead', 'The agreement on grain is dead'],
    ['Not only the miners support the new safety law', 'The miners support the new safety law'],
    ['The army may not enter the old town of Lorn', 'The army must not enter the old town of Lorn'],
    ['We support the treaty as it stands today', 'We do not oppose the treaty as it stands today'],
    [
      'We welcome the ceasefire along the river Ode',
      'We welcome the ambassador to the river island',
    ],
    [
      'The price of bread will be fixed by the council',
      'The price of salt will be fixed by the council',
    ],
    [
      'The guard fired first and the crowd ran to the square',
      'The guard fired last and the crowd ran to the station',
    ],
    ['Those who say that the reactor is unsafe are wrong', 'The reactor is unsafe'],
    [
      'The court will hear the case of the two pilots in May',
      'The court will hear the appeal of the two farmers in June',
    ],
    [
      'Thank you all very much for coming here today',
      'Thank you all very much for being here today, colleagues',
    ],
    ['We will defend the islands by peaceful means', 'We will defend the islands by all means'],
    [
      'The ferry is not fully repaired and will stay in dock',
      'The ferry is not repaired and will stay in dock',
    ],
    ['I did not say that the judge was bribed', 'I say that the judge was bribed by the company'],
    [
      'The bank will lend the city forty million crowns',
      'The bank will lend the city forty million crowns but only against the town hall',
    ],
    [
      'We could see the smoke from the refinery that night',
      'We must see the smoke from the refinery that night',
    ],
  ]),
  {
    label: 'hardens',
    how: 'indirect',
    cues: ['urged', 'demanded'],
    earlier: 'all parties to stop the fighting around the reservoir',
    later: 'that all parties stop the fighting around the reservoir',
  },
  {
    label: 'softens',
    how: 'indirect',
    cues: ['demanded', 'asked'],
    earlier: 'that the museum return the bronze horses to Lorn',
    later: 'the museum to return the bronze horses to Lorn',
  },
  {
    label: 'repeats',
    how: 'indirect',
    cues: ['said', 'told reporters'],
    earlier: 'the salt works would close before the end of the year',
    later: 'the salt works will close before the end of the year',
  },
  {
    label: 'reverses',
    how: 'indirect',
    cues: ['said', 'said'],
    earlier: 'he would stand for a second term as mayor of Vess',
    later: 'he would not stand for a second term as mayor of Vess',
  },
  {
    label: null,
    how: 'indirect',
    cues: ['said', 'asked'],
    earlier: 'the wells in the old quarter were clean',
    later: 'whether the wells in the old quarter were clean',
  },
];
