import { builtinModules } from 'node:module';
import { posix } from 'node:path';
import { interfacePackages, layers, rooms } from './doors-table.mjs';

/**
 * One import as the doors see it.
 * @typedef {object} Import
 * @property {string} from the importing file, relative to the project, with forward slashes
 * @property {string} specifier as written
 * @property {'value' | 'type' | 'path'} kind `path` for `new URL(…, import.meta.url)`
 */

/**
 * Says why an import is not allowed.
 * @param {Import} found
 * @returns {string | null} the message that names the right door; null when the door is open
 */
export function closedDoor(found) {
  const place = placeOf(found.from);
  if (place === null) return closedToOutside(found);
  const { room } = place;
  if (!isRelative(found.specifier)) return closedToPackage(room, found);
  const target = targetOf(found);
  if (target.startsWith('resources/')) return null;
  const other = placeOf(target);
  if (other === null) return refuse(found, target, 'src imports nothing from outside of src');
  if (other.room !== place.room) return closedToRoom(room, other.room, found, target);
  return room === 'renderer' ? closedInRenderer(place.inside, other.inside, found, target) : null;
}

/**
 * Tests import anything; scripts (and the tools' configuration) import nothing from src.
 * @param {Import} found
 */
function closedToOutside(found) {
  const inScripts = found.from.startsWith('scripts/') || !found.from.includes('/');
  if (!inScripts || !isRelative(found.specifier)) return null;
  const target = targetOf(found);
  if (!target.startsWith('src/')) return null;
  return refuse(found, target, 'scripts import nothing from src: they run the built app');
}

/**
 * @param {string} room
 * @param {string} other
 * @param {Import} found
 * @param {string} target
 */
function closedToRoom(room, other, found, target) {
  const { imports, typesOf = [], files = [], pathOf = [], says } = doorsOf(room);
  const path = target.slice('src/'.length).replace(/\.[cm]?[jt]sx?$/, '');
  const open =
    found.kind === 'path'
      ? pathOf.includes(other)
      : imports.includes(other) ||
        files.includes(path) ||
        (found.kind === 'type' && typesOf.includes(other));
  return open ? null : refuse(found, target, says);
}

/**
 * @param {string} inside
 * @param {string} other
 * @param {Import} found
 * @param {string} target
 */
function closedInRenderer(inside, other, found, target) {
  const [layer, feature] = layerOf(inside);
  const [otherLayer, otherFeature] = layerOf(other);
  if (layer === otherLayer && feature === otherFeature) return null;
  const row = layers[layer];
  if (row === undefined) {
    return refuse(
      found,
      target,
      `renderer has no room "${layer}": ${Object.keys(layers).join(', ')}`,
    );
  }
  return layer !== otherLayer && row.imports.includes(otherLayer)
    ? null
    : refuse(found, target, row.says);
}

/**
 * @param {string} room
 * @param {Import} found
 */
function closedToPackage(room, found) {
  const { node, electron, packages, says } = doorsOf(room);
  const name = found.specifier;
  const open = isNodeModule(name)
    ? node
    : /^electron($|\/)/.test(name)
      ? electron
      : packages === 'no interface'
        ? !isAmong(interfacePackages, name)
        : isAmong(packages, name);
  return open ? null : refuse(found, name, says);
}

/**
 * @param {Import} found
 * @param {string} target
 * @param {string} says
 */
function refuse(found, target, says) {
  return `Wrong door from ${found.from} to ${target}: ${says}.`;
}

/** @param {string} room */
function doorsOf(room) {
  const row = rooms[room];
  if (row === undefined) throw new Error(`No row for the room ${room}`);
  return row;
}

/**
 * The room of a file under src; a folder that is no room is reported by placing it nowhere.
 * @param {string} path
 * @returns {{ room: string, inside: string } | null}
 */
function placeOf(path) {
  const match = /^src\/([^/]+)(?:\/(.*))?$/.exec(path);
  if (match === null) return null;
  const [, room = '', inside = ''] = match;
  return room in rooms ? { room, inside } : null;
}

/**
 * The renderer's layer, and the feature within `features`. Files at the renderer's top are its entry
 * and belong to the app.
 * @param {string} inside
 * @returns {[layer: string, feature: string]}
 */
function layerOf(inside) {
  const [layer = '', feature = '', ...rest] = inside.split('/');
  if (feature === '') return ['app', ''];
  return layer === 'features' && rest.length > 0 ? [layer, feature] : [layer, ''];
}

/** @param {Import} found */
function targetOf(found) {
  const path = found.specifier.replace(/[?#].*$/, '');
  return posix.normalize(posix.join(posix.dirname(found.from), path));
}

/** @param {string} specifier */
function isRelative(specifier) {
  return specifier.startsWith('.') || specifier.startsWith('/');
}

/** @param {string} name */
function isNodeModule(name) {
  return name.startsWith('node:') || builtinModules.includes(name);
}

/**
 * @param {readonly string[]} patterns package names, or their beginning and `*`
 * @param {string} specifier a package or a file in it
 */
function isAmong(patterns, specifier) {
  return patterns.some((pattern) =>
    pattern.endsWith('*')
      ? specifier.startsWith(pattern.slice(0, -1))
      : specifier === pattern || specifier.startsWith(`${pattern}/`),
  );
}
