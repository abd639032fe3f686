import { join } from 'node:path';
import * as v from 'valibot';
import { DEFAULT_SETTINGS, type Settings } from '../contract/app-state';
import { UserDataFile } from './user-data-file';

/** A value that is not as it should be gives way to its default; the others stay. */
const settingsSchema = v.object({
  theme: v.fallback(v.picklist(['system', 'light', 'dark', 'sepia']), DEFAULT_SETTINGS.theme),
  readingSize: v.fallback(
    v.pipe(v.number(), v.minValue(14), v.maxValue(28)),
    DEFAULT_SETTINGS.readingSize,
  ),
  readingLeading: v.fallback(
    v.pipe(v.number(), v.minValue(1.3), v.maxValue(2)),
    DEFAULT_SETTINGS.readingLeading,
  ),
  singleKeys: v.fallback(v.boolean(), DEFAULT_SETTINGS.singleKeys),
  notebookFolder: v.fallback(v.nullable(v.string()), DEFAULT_SETTINGS.notebookFolder),
});

/** The settings of this machine, at hand and on the disk. */
export class SettingsStore {
  #settings: Settings = DEFAULT_SETTINGS;
  readonly #file: UserDataFile<Settings>;

  /** @param onChange told of every change, before `change` comes back */
  constructor(
    userData: string,
    private readonly onChange: (settings: Settings) => void,
  ) {
    this.#file = new UserDataFile(
      join(userData, 'settings.json'),
      settingsSchema,
      DEFAULT_SETTINGS,
    );
  }

  /** Reads the settings of earlier sessions. */
  async load(): Promise<void> {
    this.#settings = await this.#file.read();
  }

  /** The settings as they are now. */
  get current(): Settings {
    return this.#settings;
  }

  /** Changes some settings and keeps them. */
  async change(patch: Partial<Settings>): Promise<Settings> {
    this.#settings = { ...this.#settings, ...patch };
    this.onChange(this.#settings);
    await this.#file.write(this.#settings);
    return this.#settings;
  }
}
