// Runs inside the stand-in Electron, as Electron's own default app does in the official one: it
// starts the app in the folder that is the first argument without a dash.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const argument = process.argv.slice(1).find((each) => !each.startsWith('-'));
if (argument === undefined) {
  process.stderr.write('Usage: electron [flags] <folder of the app> [arguments]\n');
  process.exit(2);
}
const folder = resolve(argument);
const { name, productName, version, main } = JSON.parse(
  readFileSync(join(folder, 'package.json'), 'utf8'),
);
Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true });
/** @typedef {{ setVersion(version: string): void, setAppPath(path: string): void }} ForDefaultApps */
const self = /** @type {Electron.App & ForDefaultApps} */ (app);
self.setName(productName ?? name);
self.setVersion(version ?? '0.0.0');
self.setAppPath(folder);
// Awaited at the top level: Electron holds `ready` back until the app's own module has run.
await import(pathToFileURL(join(folder, main ?? 'index.js')).href);
