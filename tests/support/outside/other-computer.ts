import { cp } from 'node:fs/promises';
import { NotebookDesk } from '../../../src/desk/notebook-desk';
import type { Command } from '../../../src/domain/notebook/command';
import { machineProcesses } from '../../../src/library/lock/processes';
import { testPorts, valueOf } from '../notebooks';
import { type CopyName, SyncService } from './sync-service';

/** Another computer that has the same notebook open in a folder of its own, kept alike by a sync service. */
export class OtherComputer {
  private constructor(
    readonly desk: NotebookDesk,
    private readonly service: SyncService,
  ) {}

  /** Copies a notebook's folder to `folder` and opens it there. Of what both change, this computer's version wins. */
  static async join(notebook: string, folder: string, copyName?: CopyName): Promise<OtherComputer> {
    await cp(notebook, folder, { recursive: true, filter: (path) => !path.endsWith('lock.json') });
    let last = 0;
    const newId = (): string => `there-${String((last += 1))}`;
    const processes = { ...machineProcesses, host: 'there' };
    const now = (): string => new Date().toISOString();
    const ports = { ...testPorts({ now, processes }), newId };
    const desk = valueOf(await NotebookDesk.open(folder, ports));
    const service = new SyncService(folder, notebook, copyName);
    await service.sync();
    return new OtherComputer(desk, service);
  }

  /** Edits there; nothing of it is seen elsewhere before the next sync. */
  async edit(...commands: readonly Command[]): Promise<void> {
    for (const command of commands) valueOf(await this.desk.dispatch(command, null));
  }

  /** Brings both folders together. */
  sync(): Promise<void> {
    return this.service.sync();
  }
}
