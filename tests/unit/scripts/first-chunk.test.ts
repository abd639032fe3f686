import { describe, expect, it } from 'vitest';
import { reachedFrom } from '../../../scripts/build/first-chunk.mjs';

const ARIA = '/p/node_modules/react-aria-components/dist/exports/index.mjs';
const PRIVATE = '/p/node_modules/react-aria-components/dist/private';

/** Modules by id, with their code; an import is resolved by its last part. */
function modules(files: Readonly<Record<string, string>>) {
  const ids = Object.keys(files);
  return {
    getModuleInfo: (id: string) => {
      const code = files[id];
      if (code === undefined) return null;
      const importedIds = [...code.matchAll(/from ["']([^"']+)["']/g)].flatMap(([, from = '']) =>
        from === 'react-aria-components'
          ? [ARIA]
          : ids.filter((each) => each.endsWith(`/${from.split('/').at(-1) ?? ''}`)),
      );
      return { code, importedIds };
    },
  };
}

describe('what the first chunk holds', () => {
  it('is all that the entry brings along, however far', () => {
    const files = {
      '/s/a': 'import { b } from "./b";',
      '/s/b': 'import { c } from "./c";',
      '/s/c': '',
    };
    expect([...reachedFrom('/s/a', modules({ ...files, '/s/d': '' }))]).toEqual([
      '/s/a',
      '/s/b',
      '/s/c',
    ]);
  });

  it('of a package that names all it has is only what somebody names, under whatever name', () => {
    const files = {
      '/s/a': 'import { Button, Old as New } from "react-aria-components";',
      [ARIA]:
        'import {Button as $b} from "../private/Button.mjs";\nimport {Queue as $q} from "../private/Toast.mjs";\nimport {Tree as $t} from "../private/Tree.mjs";\nexport {$b as Button, $q as Old, $t as Tree};',
      [`${PRIVATE}/Button.mjs`]: '',
      [`${PRIVATE}/Toast.mjs`]: '',
      [`${PRIVATE}/Tree.mjs`]: '',
    };
    expect([...reachedFrom('/s/a', modules(files))]).toEqual([
      '/s/a',
      `${PRIVATE}/Button.mjs`,
      `${PRIVATE}/Toast.mjs`,
    ]);
  });

  it('is all of such a package where a name can’t be followed', () => {
    const files = {
      '/s/a': 'import { Unknown } from "react-aria-components";',
      [ARIA]: 'import {Tree as $t} from "../private/Tree.mjs";\nexport {$t as Tree};',
      [`${PRIVATE}/Tree.mjs`]: '',
    };
    expect(reachedFrom('/s/a', modules(files)).has(`${PRIVATE}/Tree.mjs`)).toBe(true);
  });
});
