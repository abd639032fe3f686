/* Apart from the readers themselves, so that whoever only asks what can be read does not load them. */

/** Most bytes that are read of each kind of text; larger ones are refused. Markup costs most to take apart. */
export const LARGEST = { text: 20_000_000, markdown: 2_000_000, html: 10_000_000 } as const;

/** Extensions that are read, without a dot. */
export const READABLE_EXTENSIONS = ['txt', 'text', 'md', 'markdown'] as const;
