import type { ElectronApplication } from '@playwright/test';

/** Answers the system's message boxes from now on with the button whose label matches. */
export async function answerQuestion(app: ElectronApplication, button: RegExp): Promise<void> {
  await app.evaluate(
    ({ dialog }, { pattern, flags }) => {
      const asked: string[] = [];
      Object.assign(globalThis, { asked });
      const answer = (...given: readonly unknown[]) => {
        const { message, buttons = [] } = given.at(-1) as Electron.MessageBoxOptions;
        asked.push(message);
        const response = buttons.findIndex((label) => new RegExp(pattern, flags).test(label));
        if (response === -1) throw new Error(`No such button among ${buttons.join(', ')}`);
        return Promise.resolve({ response, checkboxChecked: false });
      };
      Object.assign(dialog, { showMessageBox: answer });
    },
    { pattern: button.source, flags: button.flags },
  );
}

/** What the system's message boxes asked since `answerQuestion`. */
export function questionsAsked(app: ElectronApplication): Promise<readonly string[]> {
  return app.evaluate(() => (globalThis as { asked?: string[] }).asked ?? []);
}
