/* What page makers call the parts of a page: words of classes and ids, from the common frameworks, content systems and
   news sites of several languages. General words only: none stands here for the sake of a single site. */

const words = (...lists: readonly string[]): ReadonlySet<string> =>
  new Set(lists.flatMap((list) => list.split(' ')));

/** Never the article, however much text is in it. */
export const NEVER_TEXT = words(
  'footer copyright rodape fusszeile comments comment-list comments-area comment-content comment-body',
  'commentlist disqus respond comentarios kommentare commentaires commenti',
);

/** What stands around an article or between its paragraphs. */
export const AROUND_TEXT = words(
  // Ways through the site.
  'nav navbar navigation menu menus submenu breadcrumb breadcrumbs crumbs sidebar masthead toolbar topics',
  'pager paging pagenavi post-navigation nav-links next-prev prev-next nextprev right-rail rightrail rail rhs',
  'skip-link infobar tags taglist tag-list tagbox tag-links tagcloud editsection edit-section noprint',
  // Advertisements and offers.
  'ad ads advert adverts dfp zergnet revcontent mgid promo promos promobox cta publicidade publicidad anuncio',
  'werbung anzeige pubblicita signup sign-up subscribe subscription subscriptions mailchimp donate donation',
  // Other articles.
  'trending popular most-read mostread most-viewed most-popular more-from more-stories more-on more-news',
  'more-articles readmore read-more read-next read-also see-also seealso up-next upnext also-read also-like',
  'youmaylike similar similar-posts playlist hatnote',
  // Sharing, answering, voting.
  'share shares sharing sharebar sharethis sharedaddy social socials social-media addthis addtoany whatsapp',
  'compartir compartilhe compartilhar teilen partager condividi replies reactions poll quiz survey',
  // What lies over the page.
  'login signin register modal popup lightbox cookie cookies consent gdpr overlay scrim disclaimer',
  'sr-only visually-hidden visuallyhidden screen-reader screenreader assistive print-header print-only',
  'print-block visible-print printfooter article-tools trust-badge',
  // Who wrote it and when.
  'byline bylines author-bio authorbio author-box authorbox author-info about-author about-the bio biography',
  'vcard contributor contributors entry-meta post-meta article-meta article-info post-info entry-footer',
  'entry-utility metadata timestamp time-stamp pubdate publish-date published-date post-date entry-date',
  'date-published datepublished dateline',
  // What is said of it above the text.
  'dek deck subtitle sub-title standfirst subheadline sub-headline',
);

/** Other articles in short, where they are short. */
export const TEASER = words('teaser teasers carousel slideshow');

/** Parts of names that tell what `AROUND_TEXT` tells, wherever in a name they stand. */
export const AROUND_TEXT_STEM =
  /related(?:post|article|content|stor|link|item|news|[-_\s]|$)|recirc|recommend|sponsor|advert(?!ori)|newsletter|outbrain|taboola|disqus|breadcrumb|pagination|subscribe/;

/** What is said of a picture. */
export const CAPTION = words(
  'caption captions wp-caption figcaption image-caption img-caption photo-caption media-caption credit credits',
  'photo-credit image-credit imagecredit photocredit captiontext cutline gallery galleries',
);

/** A picture with what little stands beside it. */
export const PICTURE = words('photo image img picture figure photos images media');

/** Small parts around a text, where they hold few words. */
export const FAINT = words(
  'date time meta author tag category categories button btn link links label icon count counter widget banner',
  'breaking latest next prev previous featured extra kicker eyebrow description excerpt callout linkback note',
  'notes info attribution published updated pagedate follow contact',
);

/** Names of what opens over running text or is there for machines only. */
export const OUT_OF_SIGHT =
  /(?:^|[\s_-])(?:sr-only|visually-?hidden|screen-?reader(?:-text)?|tooltip|popover|rollover|hovercard|dropdown-menu)(?=$|[\s_-])/i;

/** Roles of parts that are no text of an article. */
export const ROLES = words(
  'navigation complementary contentinfo banner search menu menubar dialog alert alertdialog tablist toolbar',
);
