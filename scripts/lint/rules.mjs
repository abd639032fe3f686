/**
 * What lint asks of the code, by place. Sentences in messages say what to do instead.
 * @typedef {import('eslint').Linter.RulesRecord} Rules
 */

const moduleEnds = { skipBlankLines: true, skipComments: true };

/** @type {Rules} */
export const everywhere = {
  'house/doors': 'error',
  'house/no-barrels': 'error',
  'house/no-vague-names': 'error',
  eqeqeq: ['error', 'always', { null: 'ignore' }],
  'id-denylist': ['error', 'source'],
  'max-lines': ['error', { max: 300 }],
  'no-duplicate-imports': ['error', { allowSeparateTypeImports: true }],
  'no-else-return': 'error',
  'no-eval': 'error',
  'no-new-func': 'error',
  'no-var': 'error',
  'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'] }],
  'object-shorthand': 'error',
  'prefer-const': 'error',
};

/** @type {Rules} */
export const typescript = {
  '@typescript-eslint/await-thenable': 'error',
  '@typescript-eslint/consistent-type-imports': 'error',
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/no-misused-promises': 'error',
  '@typescript-eslint/no-unnecessary-type-assertion': 'error',
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
  '@typescript-eslint/only-throw-error': 'error',
  '@typescript-eslint/switch-exhaustiveness-check': [
    'error',
    { considerDefaultExhaustiveForUnions: true },
  ],
};

/** @type {Rules} */
export const src = {
  '@typescript-eslint/no-non-null-assertion': 'error',
  '@typescript-eslint/no-unsafe-argument': 'error',
  '@typescript-eslint/no-unsafe-assignment': 'error',
  '@typescript-eslint/no-unsafe-call': 'error',
  '@typescript-eslint/no-unsafe-member-access': 'error',
  '@typescript-eslint/no-unsafe-return': 'error',
  'import-x/no-cycle': ['error', { ignoreExternal: true }],
  'max-lines-per-function': ['error', { max: 50, ...moduleEnds }],
  'no-console': 'error',
  'no-restricted-exports': [
    'error',
    {
      restrictDefaultExports: {
        direct: true,
        named: true,
        defaultFrom: true,
        namedFrom: true,
        namespaceFrom: true,
      },
    },
  ],
};

/** A component's markup is longer than a step of logic. @type {Rules} */
export const components = {
  'max-lines-per-function': ['error', { max: 80, ...moduleEnds }],
};

const passedIn = 'domain is pure: the time, ids and chance are passed in by its caller';
const outsideWorld = 'domain is pure: it knows neither browser nor Node';

/** @type {Rules} */
export const pureDomain = {
  'no-restricted-globals': [
    'error',
    ...['crypto', 'performance'].map((name) => ({ name, message: passedIn })),
    ...[
      'window',
      'document',
      'navigator',
      'localStorage',
      'process',
      'Buffer',
      'global',
      'globalThis',
      'fetch',
      'setTimeout',
      'setInterval',
      'setImmediate',
      'queueMicrotask',
      'requestAnimationFrame',
    ].map((name) => ({ name, message: outsideWorld })),
  ],
  'no-restricted-properties': [
    'error',
    { object: 'Date', property: 'now', message: passedIn },
    { object: 'Math', property: 'random', message: passedIn },
  ],
  'no-restricted-syntax': [
    'error',
    { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: passedIn },
    { selector: 'CallExpression[callee.name="Date"]', message: passedIn },
  ],
};

/** @type {Rules} */
export const mainOutsideIpc = {
  'no-restricted-imports': [
    'error',
    {
      paths: [
        {
          name: 'electron',
          importNames: ['ipcMain'],
          message: 'main/ipc is the only place that touches ipcMain.',
        },
      ],
    },
  ],
};

/** Markup from strings runs what it finds; everything imported reaches the window as data. */
const markupFromStrings = [
  {
    selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]',
    message: 'Render data (blocks and spans), never a string of HTML.',
  },
  {
    selector: 'AssignmentExpression[left.property.name=/^(innerHTML|outerHTML)$/]',
    message: 'Build nodes, never a string of HTML.',
  },
];

/** @type {Rules} */
export const renderer = {
  'no-restricted-syntax': ['error', ...markupFromStrings],
};

/** @type {Rules} */
export const rendererOutsidePlatform = {
  'no-restricted-syntax': [
    'error',
    ...markupFromStrings,
    {
      selector: 'MemberExpression[object.name="window"][property.name="dateline"]',
      message: 'renderer/platform is the only reader of the preload bridge.',
    },
  ],
};
