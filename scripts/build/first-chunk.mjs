import { basename, dirname, resolve } from 'node:path';

/**
 * What the bundler knows of modules, by their ids.
 * @typedef {{ readonly importedIds: readonly string[], readonly code: string | null }} ModuleKnown
 * @typedef {{ getModuleInfo(id: string): ModuleKnown | null }} Modules
 */

/** Packages that name all they have in one module: an importer reaches only what it names. */
const NAMING = ['react-aria-components', 'lucide-react'];

/**
 * All modules that an entry brings along by static imports.
 * @param {string} entry
 * @param {Modules} modules
 */
export function reachedFrom(entry, modules) {
  const reached = new Set([entry]);
  for (const id of reached) {
    const { importedIds = [], code = null } = modules.getModuleInfo(id) ?? {};
    for (const imported of importedIds) {
      const named = namedIn(imported, code, modules);
      if (named === null) reached.add(imported);
      else for (const home of named) reached.add(home);
    }
  }
  return reached;
}

/**
 * The homes of what a module's code takes by name from one that only passes on; `null` for any other import.
 * @param {string} imported
 * @param {string | null} code
 * @param {Modules} modules
 */
function namedIn(imported, code, modules) {
  const naming = NAMING.find((each) => imported.includes(`/node_modules/${each}/`));
  const taken = [...(code ?? '').matchAll(TAKEN)].filter(([, , from]) => from === naming);
  if (naming === undefined || taken.length === 0) return null;
  const homes = homesIn(imported, modules);
  const found = taken.flatMap(([, names = '']) =>
    listed(names).map(({ theirs }) => homes.get(theirs)),
  );
  return found.every((home) => home !== undefined) ? found : null;
}

const TAKEN = /import\s*\{([^}]*)\}\s*from\s*["']([^"']+)["']/g;
const GIVEN = /export\s*\{([^}]*)\}(?:\s*from\s*["']([^"']+)["'])?/g;

/** @type {Map<string, ReadonlyMap<string, string | undefined>>} */
const known = new Map();

/**
 * Where each name that a module passes on comes from.
 * @param {string} id
 * @param {Modules} modules
 */
function homesIn(id, modules) {
  const before = known.get(id);
  if (before !== undefined) return before;
  const { code = null, importedIds = [] } = modules.getModuleInfo(id) ?? {};
  /** @param {string} from */
  const homeOf = (from) =>
    from.startsWith('.')
      ? resolve(dirname(id), from)
      : importedIds.find((each) => basename(each).split('.')[0] === from.split('/').at(-1));
  const inside = new Map();
  for (const [, names = '', from = ''] of (code ?? '').matchAll(TAKEN)) {
    for (const { ours } of listed(names)) inside.set(ours, homeOf(from));
  }
  const homes = new Map();
  for (const [, names = '', from] of (code ?? '').matchAll(GIVEN)) {
    for (const { theirs, ours } of listed(names)) {
      homes.set(ours, from === undefined ? inside.get(theirs) : homeOf(from));
    }
  }
  known.set(id, homes);
  return homes;
}

/**
 * The names between the braces of an import or export, as they are on either side of `as`.
 * @param {string} names
 */
function listed(names) {
  return names
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .map((name) => {
      const [theirs = '', ours = theirs] = name.split(/\s+as\s+/);
      return { theirs, ours };
    });
}
