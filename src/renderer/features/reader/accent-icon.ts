import { createLucideIcon } from 'lucide-react';

/** An e with an acute accent: the set has none. */
export const Accent = createLucideIcon('accent', [
  ['path', { d: 'M6 15.5h12', key: 'bar' }],
  ['path', { d: 'M17 19.4A6.4 6.4 0 1 1 18 15.5', key: 'bow' }],
  ['path', { d: 'm11 5 4-3', key: 'acute' }],
]);
