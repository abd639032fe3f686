/** Groups whose content is no text: tables of the file itself, pictures, comments, heads and feet. */
export const SKIPPED = new Set(
  (
    'colortbl listtable listoverridetable pict object header headerl headerr headerf footer footerl footerr footerf ' +
    'annotation atnid atnauthor atnref atndate atnicn themedata colorschememapping latentstyles datastore xmlnstbl ' +
    'rsidtbl generator filetbl revtbl nonesttables bkmkstart bkmkend shpinst sp nonshppict listpicture pgptbl ' +
    'operator subject keywords comment doccomm category manager company hlinkbase revtim printim buptim userprops ' +
    'xe tc txe rxe ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn background mmathPr factoidname wgrffmtfilter ' +
    'do falt panose fontemb fontfile pn pnseclvl'
  ).split(' '),
);

/** Control words that stand for a character. */
export const CHARACTERS: Readonly<Record<string, string>> = {
  tab: '\t',
  line: '\n',
  lbr: '\n',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  emspace: ' ',
  enspace: ' ',
  qmspace: ' ',
  zwj: '\u200D',
  zwnj: '\u200C',
  ltrmark: '\u200E',
  rtlmark: '\u200F',
};
