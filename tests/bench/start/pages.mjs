/*
 * Scripts for the first page of a measured app. Each answers marks in milliseconds since 1970, and lengths of time under
 * names that end with "Ms".
 */

const TOOLS = `
const now = () => performance.timeOrigin + performance.now();
const frame = () => new Promise((resolve) => requestAnimationFrame(() => resolve()));
/* After the next frame was painted, as far as a page can tell. */
const painted = () => new Promise((resolve) => requestAnimationFrame(() => {
  const channel = new MessageChannel();
  channel.port1.onmessage = () => resolve(now());
  channel.port2.postMessage(null);
}));
const until = async (holds) => { while (!holds()) await frame(); return painted(); };
`;

/** An empty page is there once it has been painted. */
export const emptyPage = `(async () => { ${TOOLS} return { usable: await painted() }; })()`;

const VIEW = `
const view = () => document.querySelector('section[aria-label=Articles]');
const field = () => view()?.querySelector('input');
const titles = () => [...(view()?.querySelectorAll('[data-open]') ?? [])];
const tally = () => view()?.querySelector('header')?.textContent ?? '';
`;

/**
 * The list is usable once its first rows, the total and the filter's field are painted; then a letter is typed. The
 * rest is loaded when an article can be opened.
 */
export const openingPage = `(async () => { ${TOOLS} ${VIEW}
const usable = await until(() => titles().length > 0 && field() && /[0-9] articles/.test(tally()));
field().focus();
document.execCommand('insertText', false, '7');
const filtered = await until(() => / of [0-9]/.test(tally()));
const id = titles()[0].getAttribute('data-open');
const opened = JSON.parse(await window.dateline.openArticle({ id }));
return { usable, filtered, rest: now(), isOpen: opened.ok, tally: tally() };
})()`;

/** How long the list takes to follow, from the event to the painted frame, once everything is loaded. */
export const usingPage = `(async () => { ${TOOLS} ${VIEW}
await until(() => titles().length > 0 && field());
await window.dateline.openArticle({ id: titles()[0].getAttribute('data-open') });
await new Promise((resolve) => setTimeout(resolve, 4000));
const ms = {};
const timed = async (name, act, holds) => {
  const began = now();
  act();
  ms[name] = (await until(holds)) - began;
  await new Promise((resolve) => setTimeout(resolve, 300));
};
const rows = () => [...view().querySelectorAll('[role=row][data-key]')];
const press = (element) => ['mousedown', 'mouseup', 'click'].forEach((type) =>
  element.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true, button: 0 })));
const isChosen = (row) => row.getAttribute('aria-selected') === 'true';
await timed('chooseMs', () => press(rows()[3].querySelector('[role=gridcell]')), () => isChosen(rows()[3]));
const heading = (name) => [...view().querySelectorAll('[role=columnheader]')].find((each) => each.textContent.includes(name));
const first = () => titles()[0]?.textContent;
let before = first();
await timed('sortByTitleMs', () => press(heading('Title')), () => heading('Title').getAttribute('aria-sort') === 'ascending' && first() !== before);
before = first();
await timed('sortAgainMs', () => press(heading('Title')), () => heading('Title').getAttribute('aria-sort') === 'descending' && first() !== before);
const type = (text) => { field().focus(); document.execCommand('insertText', false, text); };
let last = tally();
await timed('firstLetterMs', () => type('7'), () => tally() !== last);
last = tally();
await timed('secondLetterMs', () => type('1'), () => tally() !== last);
await timed('clearMs', () => { field().focus(); document.execCommand('selectAll'); document.execCommand('delete'); }, () => / articles/.test(tally()));
const grid = view().querySelector('[role=grid]');
rows()[0].focus();
const key = (init) => document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }));
await timed('endKeyMs', () => key({ key: 'End' }), () => rows().some((row) => Number(row.getAttribute('aria-rowindex')) === Number(grid.getAttribute('aria-rowcount')) && row === document.activeElement));
await timed('chooseAllMs', () => key({ key: 'a', ctrlKey: true }), () => rows().every(isChosen));
return ms;
})()`;
