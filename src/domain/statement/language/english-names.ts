import type { Gender, NameWords, RoleWords } from '../statement-language';
import { ENGLISH_PLACES } from './english-places';
import { words } from './words-of';

const WOMEN = `hillary michelle elizabeth mary sarah kellyanne jill melania ivanka chelsea nancy susan anna anne barbara
  carol caroline christine claire diana diane donna dorothy ellen emily eva gwen heather helen jane janet jennifer
  jessica joan julia julie karen kate katherine katie kathleen laura linda lisa lori louise loretta margaret maria marie
  martha megan melanie melissa michele monica natalie nicole nina olivia pamela patricia paula rachel rebecca rosa ruth
  samantha sandra sara sharon sheila shirley sophia stephanie sue susana teresa theresa tina valerie vanessa victoria
  virginia wendy alicia amy angela mumtaz zahra condoleezza madeleine debbie kayleigh tammy gennifer katrina alice amanda
  andrea angelina annette april ashley audrey beatrice benazir beth betty beverly brenda bridget camila candace carla
  carmen carolyn catherine cecilia charlotte cheryl cindy clara colleen cynthia daisy dana danielle debra denise eileen
  elaine eleanor elena ella emma erin esther ethel evelyn fatima florence frances francesca gail gina giulia gloria grace
  greta hannah harriet hazel holly ida ingrid irene iris isabel isabella jacqueline jacinda jamie jean jeanne jenna jenny
  joanna joanne jodi josephine joyce juanita judith judy june kamala karin kathryn kathy kayla kim kimberly kirsten kristen
  kristin latoya lauren leila leslie lillian lily lorraine lucia lucy lydia lynn madison marcia marianne marilyn marion
  marjorie marlene maureen maxine meghan mercedes michaela mildred miriam molly muriel nadia naomi natasha nora norma
  oprah paige pam peggy penny phyllis priya rhonda rita roberta ronda rosemary roxanne sabrina sally serena sheryl sonia
  stacey stella sylvia tamara tanya tara tracy ursula vera veronica vicki vivian wanda yasmin yvonne yvette zoe aisha
  ayesha maryam khadija noor nazanin oksana olga svetlana tatiana yulia ava`;

const MEN = `donald bill barack mike tim john james robert michael william david richard joseph thomas charles george
  kenneth paul steven stephen edward brian ronald anthony kevin jason jeff jeffrey ryan gary jacob nicholas eric jonathan
  larry justin scott brandon benjamin samuel frank gregory raymond alexander patrick jack dennis jerry tyler aaron jose
  adam henry nathan douglas zachary peter kyle walter ethan jeremy harold keith christian roger noah gerald carl terry
  sean austin arthur lawrence jesse dylan bryan joe bruce albert willie gabriel logan alan juan wayne roy ralph randy
  eugene vincent russell elijah louis bobby philip johnny mark matt matthew chris christopher daniel dan ted bernie newt
  rudy lindsey mitch chuck harry tony marco jeb ben rick jim tom bob steve greg rand ken lester vladimir bashar asim abdul
  abdullah abraham ahmad ahmed al alberto alejandro alex alfred ali allen amir andre andrew andy angelo antonio antony
  arnold barry bernard bert billy boris brad bradley brett calvin carlos cesar chad clarence clark clifford clint clyde
  colin corey craig curtis damian danny darren darrell dean derek diego dmitry don doug dustin dwight earl ed eddie edgar
  edwin eli elliott emmanuel eric erik ernest evan felix fernando floyd francis francisco franklin fred freddie frederick
  gavin geoffrey gene geoff glen glenn gordon graham grant guy hamid hans harvey hassan hector herbert herman howard hugh
  hugo hussein ian ibrahim igor imran isaac ivan jake jared javier jay jens jeremiah jimmy joel jorge joshua josh juan
  karl khalid kurt lance lee leo leon leonard lewis lionel lloyd lou lucas luis luke malcolm manuel marcus mario marshall
  martin marvin maurice max melvin miguel milton mohamed mohammad mohammed morgan muhammad mustafa narendra nathaniel neil
  nelson nick nicolas nigel norman oliver omar oscar osama otto owen pablo pedro percy perry pete phil pierre rafael
  ramon ray recep reginald rex ricardo richie rob rod rodney rodrigo roland ron ross ruben salman sam sergei sergey
  shaun sherman sidney simon stanley stuart sylvester theodore todd tommy travis trevor tyrone ulrich victor viktor
  vince vladimir volodymyr warren wesley will winston xi yusuf yuri zach stevie`;

const FEMALE_WORDS = `mrs. ms. miss lady queen princess congresswoman chairwoman spokeswoman councilwoman businesswoman
  sister mother wife daughter woman girl actress grandmother aunt widow waitress policewoman`;

const MALE_WORDS = `mr. sir lord king prince congressman chairman spokesman councilman businessman father brother son
  husband man boy actor grandfather uncle widower pope policeman`;

const ROLES = `spokesperson president minister senator governor mayor secretary judge justice director ambassador
  candidate nominee professor attorney general chief official officer leader analyst expert diplomat lawyer adviser
  advisor aide strategist author journalist reporter critic researcher economist manager chair head member founder owner
  editor columnist activist lawmaker representative commissioner pollster economist student teacher voter resident
  veteran executive host anchor commentator pastor bishop historian scientist doctor sheriff prosecutor detective
  coordinator organizer organiser secretary-general envoy premier chancellor commander colonel captain producer singer
  filmmaker fellow dean principal treasurer delegate farmer engineer nurse witness`;

const TITLES = `del. supt. det. sec. cmdr. adm. maj. mr. mrs. ms. miss dr. rep. sen. gov. gen. lt. col. sgt. capt. rev.
  prof. president vice senator congressman congresswoman representative governor mayor secretary judge justice king
  queen prince princess pope sir lady lord chief former director ambassador minister chairman chairwoman republican
  democratic democrat candidate nominee spokesman spokeswoman spokesperson professor attorney general prime foreign
  president-elect then-president`;

/** What tells English names. */
export const ENGLISH_NAMES: NameWords = {
  titles: words(TITLES),
  particles: words('de da del della der den di dos du el la le van von ter bin bint ibn al abu'),
  bodies: words(
    `university department bank bureau institute center centre council house office board committee ministry secretary
     college association federation society league organization organisation institution institutes chamber commission
     court union president director fund foundation agency daughters sons national times conference caucus security bar
     foreign`,
  ),
  speaking: words(
    `government ministry office administration army military navy police council court committee commission board
     agency bank university college party campaign union parliament senate congress cabinet bureau department company
     firm group association federation league organization organisation institute institution embassy mission
     authority authorities presidency regulator watchdog coalition alliance club foundation fund centre center`,
  ),
  places: ENGLISH_PLACES,
  links: words('of for and the & on'),
  genders: new Map([
    ...gendered(WOMEN, 'female'),
    ...gendered(MEN, 'male'),
    ...gendered(FEMALE_WORDS, 'female'),
    ...gendered(MALE_WORDS, 'male'),
  ]),
  suffixes: words('jr. jr sr. sr ii iii iv'),
};

/** What people do or are, in English. */
export const ENGLISH_ROLES: RoleWords = {
  people: new Map<string, Gender | null>([
    ...[...words(ROLES)].map((word) => [word, null] as const),
    ...gendered(FEMALE_WORDS, 'female'),
    ...gendered(MALE_WORDS, 'male'),
  ]),
  isPersonNoun: (word) => /^\p{L}+(?:ist|er|or|man|woman|person)$/u.test(word),
  isPossessive: (word) => /(?:['’]s|s['’])$/.test(word),
  withoutPossessive: (word) => word.replace(/['’]s?$/, ''),
};

function gendered(list: string, gender: Gender) {
  return [...words(list)].map((word) => [word, gender] as const);
}
