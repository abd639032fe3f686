/**
 * The one-way doors of the house as data. `npm test` fails on any import that this table does not
 * name; the message is the room's `says`. To open a door, change a row here and record why in
 * docs/adr/.
 *
 * @typedef {object} Room
 * @property {string} says the sentence a developer reads when a door is closed
 * @property {readonly string[]} imports rooms whose files may be imported
 * @property {readonly string[]} [typesOf] rooms that may be imported with `import type` only
 * @property {readonly string[]} [files] single files of other rooms that may be imported
 * @property {readonly string[]} [pathOf] rooms of which only a file's path may be taken (`new URL`)
 * @property {boolean} node whether Node's own modules may be imported
 * @property {boolean} electron whether `electron` may be imported
 * @property {readonly string[] | 'no interface'} packages npm packages: these (`*` at the end stands
 *   for anything), or any but those that only the renderer may import
 */

/** Packages for the window: the renderer may import these, and no other room may. */
export const interfacePackages = [
  'react',
  'react-*',
  'lexical',
  '@lexical/*',
  '@fontsource*',
  'lucide-react',
  '@visx/*',
  'zustand',
];

/** @type {Readonly<Record<string, Room>>} */
export const rooms = {
  domain: {
    says: 'domain imports only itself and valibot: no Node, DOM, Electron or React; what it needs from outside is passed in',
    imports: [],
    node: false,
    electron: false,
    packages: ['valibot'],
  },
  contract: {
    says: 'contract imports domain and valibot only: it is types, channel names and payload schemas',
    imports: ['domain'],
    node: false,
    electron: false,
    packages: ['valibot'],
  },
  library: {
    says: 'library imports domain and Node: the notebook folder knows nothing of what is imported into it or shown',
    imports: ['domain'],
    node: true,
    electron: false,
    packages: 'no interface',
  },
  ingest: {
    says: 'ingest imports domain and Node: it turns bytes into candidates and saves nothing',
    imports: ['domain'],
    node: true,
    electron: false,
    packages: 'no interface',
  },
  desk: {
    says: 'desk imports domain, library and ingest: the use cases that app and command line share',
    imports: ['domain', 'library', 'ingest'],
    node: true,
    electron: false,
    packages: 'no interface',
  },
  background: {
    says: 'background imports domain, contract and ingest: it talks to main through messages',
    imports: ['domain', 'contract', 'ingest'],
    node: true,
    electron: false,
    packages: 'no interface',
  },
  main: {
    says: 'main imports domain, contract, library and desk: it reaches the renderer through contract and takes only the path of the background entry',
    imports: ['domain', 'contract', 'library', 'desk'],
    pathOf: ['background'],
    node: true,
    electron: true,
    packages: 'no interface',
  },
  preload: {
    says: "preload imports contract's channel names (contract/channels) and its types, and electron",
    imports: [],
    typesOf: ['contract'],
    files: ['contract/channels'],
    node: false,
    electron: true,
    packages: [],
  },
  cli: {
    says: 'cli imports desk and contract, and types of domain: it has no window and never imports electron',
    imports: ['desk', 'contract'],
    typesOf: ['domain'],
    node: true,
    electron: false,
    packages: 'no interface',
  },
  renderer: {
    says: 'renderer imports domain, contract and packages for the browser: it talks to main through contract, by the bridge in renderer/platform',
    imports: ['domain', 'contract'],
    node: false,
    electron: false,
    packages: [...interfacePackages, 'valibot', 'mdast', 'mdast-util-*', 'micromark-*'],
  },
};

/**
 * The renderer's inner order, `ui, editor, platform <- state <- features <- app`.
 * @type {Readonly<Record<string, { says: string, imports: readonly string[] }>>}
 */
export const layers = {
  ui: {
    says: 'renderer/ui imports nothing of the renderer: primitives have no state and know no feature',
    imports: [],
  },
  editor: {
    says: 'renderer/editor imports nothing else of the renderer: what it needs is passed in',
    imports: [],
  },
  platform: {
    says: 'renderer/platform imports nothing else of the renderer: it only reads the preload bridge',
    imports: [],
  },
  state: {
    says: 'renderer/state imports ui, editor and platform, never a feature or the app',
    imports: ['ui', 'editor', 'platform'],
  },
  features: {
    says: 'a feature imports state, ui, editor and platform, never the app or another feature: features meet through state',
    imports: ['state', 'ui', 'editor', 'platform'],
  },
  app: {
    says: 'renderer/app imports features, state, ui, editor and platform',
    imports: ['features', 'state', 'ui', 'editor', 'platform'],
  },
};
