import { join } from 'node:path';
import * as v from 'valibot';
import { DEFAULT_SETTINGS, type Settings } from '../contract/app-state';
import { SETTING_SCHEMAS } from '../contract/settings-schema';
import { UserDataFile } from './user-data-file';

/** A value that is not as it should be gives way to its default; the others stay. */
const settingsSchema = v.object({
  theme: v.fallback(SETTING_SCHEMAS.theme, DEFAULT_SETTINGS.theme),
  readingSize: v.fallback(SETTING_SCHEMAS.readingSize, DEFAULT_SETTINGS.readingSize),
  readingLeading: v.fallback(SETTING_SCHEMAS.readingLeading, DEFAULT_SETTINGS.readingLeading),
  paragraphNumbers: v.fallback(SETTING_SCHEMAS.paragraphNumbers, DEFAULT_SETTINGS.paragraphNumbers),
  singleKeys: v.fallback(SETTING_SCHEMAS.singleKeys, DEFAULT_SETTINGS.singleKeys),
  historyDays: v.fallback(SETTING_SCHEMAS.historyDays, DEFAULT_SETTINGS.historyDays),
  notebookFolder: v.fallback(SETTING_SCHEMAS.notebookFolder, DEFAULT_SETTINGS.notebookFolder),
  dailyCopies: v.fallback(SETTING_SCHEMAS.dailyCopies, DEFAULT_SETTINGS.dailyCopies),
  copiesFolder: v.fallback(SETTING_SCHEMAS.copiesFolder, DEFAULT_SETTINGS.copiesFolder),
  copyDays: v.fallback(SETTING_SCHEMAS.copyDays, DEFAULT_SETTINGS.copyDays),
  proxy: v.fallback(SETTING_SCHEMAS.proxy, DEFAULT_SETTINGS.proxy),
  proposeStatements: v.fallback(
    SETTING_SCHEMAS.proposeStatements,
    DEFAULT_SETTINGS.proposeStatements,
  ),
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
