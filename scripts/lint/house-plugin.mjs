import { relative, sep } from 'node:path';
import { projectFolder } from '../setup/places.mjs';
import { rooms } from './doors-table.mjs';
import { closedDoor } from './doors.mjs';

/**
 * ESLint's own types do not know TypeScript's nodes; these are the parts that the rules read.
 * @typedef {any} Node
 * @typedef {import('eslint').Rule.RuleModule} Rule
 * @typedef {import('eslint').Rule.RuleContext} Context
 */

/** @type {Rule} */
const doors = {
  meta: { type: 'problem', schema: [], messages: { closed: '{{ message }}' } },
  create(context) {
    const from = projectPath(context);
    /**
     * @param {Node} node
     * @param {Node} specifier
     * @param {'value' | 'type' | 'path'} kind
     */
    const look = (node, specifier, kind) => {
      const text = literalText(specifier);
      const message =
        text === null ? unreadable(from, kind) : closedDoor({ from, specifier: text, kind });
      if (message !== null) context.report({ node, messageId: 'closed', data: { message } });
    };
    /** @param {Node} node */
    const lookAtDeclaration = (node) => {
      if (node.source) look(node, node.source, isTypeOnly(node) ? 'type' : 'value');
    };
    return {
      ImportDeclaration: lookAtDeclaration,
      ExportNamedDeclaration: lookAtDeclaration,
      ExportAllDeclaration: lookAtDeclaration,
      ImportExpression: (/** @type {Node} */ node) => look(node, node.source, 'value'),
      TSImportType: (/** @type {Node} */ node) => look(node, node.source, 'type'),
      TSExternalModuleReference: (/** @type {Node} */ node) => look(node, node.expression, 'value'),
      'CallExpression[callee.name="require"]': (/** @type {Node} */ node) =>
        look(node, node.arguments[0], 'value'),
      'NewExpression[callee.name="URL"][arguments.1.type="MemberExpression"]': (
        /** @type {Node} */ node,
      ) => {
        const path = literalText(node.arguments[0]);
        if (path?.startsWith('.')) look(node, node.arguments[0], 'path');
      },
    };
  },
};

/** @type {Rule} */
const noBarrels = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      barrel: 'This file only passes on what others export: import from the file that defines it.',
      all: '`export *` hides where a name comes from: export it by name where it is defined.',
    },
  },
  create: (context) => ({
    Program(/** @type {Node} */ node) {
      const passesOn = (/** @type {Node} */ each) => each.type.startsWith('Export') && each.source;
      if (node.body.length > 0 && node.body.every(passesOn)) {
        context.report({ node, messageId: 'barrel' });
      }
    },
    ExportAllDeclaration: (/** @type {Node} */ node) => context.report({ node, messageId: 'all' }),
  }),
};

const vagueNames = ['utils', 'util', 'helpers', 'helper', 'lib', 'common', 'misc', 'shared'];

/** @type {Rule} */
const noVagueNames = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      vague: '"{{ name }}" says nothing: name the folder or file after the concept in it.',
      room: '"src/{{ name }}" is no room of the house: see scripts/lint/doors-table.mjs.',
    },
  },
  create: (context) => ({
    Program(node) {
      const path = projectPath(context);
      const names = path.split('/').map((part) => part.replace(/\..*$/, ''));
      const name = names.find((each) => vagueNames.includes(each));
      if (name !== undefined) context.report({ node, messageId: 'vague', data: { name } });
      const room = /^src\/([^/]+)/.exec(path)?.[1];
      if (room !== undefined && !(room in rooms)) {
        context.report({ node, messageId: 'room', data: { name: room } });
      }
    },
  }),
};

/** The rules that are this house's own. */
export const housePlugin = {
  rules: { doors, 'no-barrels': noBarrels, 'no-vague-names': noVagueNames },
};

/**
 * @param {Context} context
 * @returns {string} the file's path from the project's folder, with forward slashes
 */
function projectPath(context) {
  return relative(projectFolder, context.filename).split(sep).join('/');
}

/**
 * @param {Node} node
 * @returns {string | null} null when the text is only known at run time
 */
function literalText(node) {
  if (node?.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node?.type === 'TSLiteralType') return literalText(node.literal);
  if (node?.type !== 'TemplateLiteral' || node.expressions.length > 0) return null;
  return node.quasis[0].value.cooked;
}

/**
 * `import type …`, or every name in the braces marked so.
 * @param {Node} node
 */
function isTypeOnly(node) {
  if (node.importKind === 'type' || node.exportKind === 'type') return true;
  const names = node.specifiers ?? [];
  return (
    names.length > 0 &&
    names.every((/** @type {Node} */ name) => (name.importKind ?? name.exportKind) === 'type')
  );
}

/**
 * @param {string} from
 * @param {string} kind
 */
function unreadable(from, kind) {
  if (!from.startsWith('src/') || kind === 'path') return null;
  return 'A path that is only known at run time goes through no door: import a literal path';
}
