/*
 * Words that say nothing by themselves, by language: passages that share nothing else share no wording. Folded as
 * `cutWords` folds them, without apostrophes. A language without a list here leaves nothing out.
 */

const ENGLISH = `
a about above across after again against all almost along already also although always am among an and another any
are arent around as at away back be became because become been before behind being below between both but by came can
cannot cant could couldnt did didnt do does doesnt doing done dont down during each either else etc even ever every
few for from further get gets got had hadnt has hasnt have havent having he hed her here hers herself hes him himself
his how however i id if ill im in indeed instead into is isnt it its itself ive just least less lest let lets like
many may me might mine more most much must my myself near neither never no nor not now of off often on once one only
onto or other others otherwise ought our ours ourselves out over own per perhaps quite rather same shall shant she
shed shes should shouldnt since so some soon still such than that thats the their theirs them themselves then there
thereby therefore theres these they theyd theyll theyre theyve this those though through throughout thus to together
too toward towards under until unto up upon us very via was wasnt we wed well were werent weve what whatever when
whenever where whereas wherever whether which whichever while who whoever whom whose why will with within without wont
would wouldnt yet you youd youll your youre yours yourself yourselves youve
`;

/** The stop words of every language that has a list. */
export const STOP_WORDS: readonly string[] = [ENGLISH].flatMap((list) => list.trim().split(/\s+/));
