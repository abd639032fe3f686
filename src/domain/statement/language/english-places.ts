import { words } from './words-of';

const COUNTRIES = `afghanistan albania algeria andorra angola argentina armenia australia austria azerbaijan bahamas bahrain
  bangladesh barbados belarus belgium belize benin bhutan bolivia bosnia botswana brazil britain brunei bulgaria burma
  burundi cambodia cameroon canada chile china colombia congo croatia cuba cyprus czechia denmark djibouti ecuador
  egypt england eritrea estonia eswatini ethiopia europe fiji finland france gabon gambia germany ghana greece grenada
  guatemala guinea guyana haiti honduras hungary iceland india indonesia iran iraq ireland israel italy jamaica japan
  kazakhstan kenya kiribati kosovo kuwait kyrgyzstan laos latvia lebanon lesotho liberia libya liechtenstein lithuania
  luxembourg madagascar malawi malaysia maldives mali malta mauritania mauritius mexico micronesia moldova monaco
  mongolia montenegro morocco mozambique myanmar namibia nauru nepal netherlands nicaragua niger nigeria norway oman
  pakistan palau palestine panama paraguay peru philippines poland portugal qatar romania russia rwanda samoa scotland
  senegal serbia seychelles singapore slovakia slovenia somalia spain sudan suriname sweden switzerland syria taiwan
  tajikistan tanzania thailand togo tonga tunisia turkey turkiye turkmenistan tuvalu uganda ukraine uruguay uzbekistan
  vanuatu venezuela vietnam wales yemen zambia zimbabwe`;

const CAPITALS = `ankara athens baghdad baku bangkok beijing beirut belgrade berlin bern bogota brasilia bratislava brussels
  bucharest budapest cairo canberra caracas copenhagen damascus delhi dhaka doha dublin geneva hanoi havana helsinki
  islamabad jakarta jerusalem kabul kathmandu khartoum kigali kyiv kiev lima lisbon ljubljana london luanda madrid manila
  minsk mogadishu moscow muscat nairobi oslo ottawa paris podgorica prague pretoria pyongyang quito rabat reykjavik riga
  riyadh rome santiago sarajevo seoul skopje sofia stockholm taipei tallinn tashkent tbilisi tehran tirana tokyo tripoli
  tunis vienna vilnius warsaw washington wellington yerevan zagreb`;

/** Countries, and the cities that are often named for their governments. */
export const ENGLISH_PLACES: ReadonlySet<string> = new Set([
  ...words(`${COUNTRIES} ${CAPITALS}`),
  ...[
    'united states',
    'united kingdom',
    'united arab emirates',
    'saudi arabia',
    'sri lanka',
    'new zealand',
  ],
  ...[
    'new delhi',
    'north korea',
    'south korea',
    'south africa',
    'south sudan',
    'costa rica',
    'el salvador',
  ],
  ...[
    'abu dhabi',
    'addis ababa',
    'buenos aires',
    'hong kong',
    'kuala lumpur',
    'mexico city',
    'puerto rico',
  ],
  ...[
    'sierra leone',
    'burkina faso',
    'ivory coast',
    'east timor',
    'north macedonia',
    'dominican republic',
  ],
  ...['czech republic', 'papua new guinea', 'west bank', 'cape town', 'new york', 'white house'],
]);
