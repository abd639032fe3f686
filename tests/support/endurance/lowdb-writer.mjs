import { createInterface } from 'node:readline';
import { JSONFilePreset } from 'lowdb/node';

/*
 * lowdb as shipped behind the protocol of `dateline edit`: the control of the endurance tests. Where it loses nothing
 * either, the test would not see a loss.
 */

const [file = ''] = process.argv.slice(2);
const db = await JSONFilePreset(file, { revision: 0, notes: {} });

for await (const line of createInterface({ input: process.stdin })) {
  const { id, markdown } = JSON.parse(line);
  db.data.notes[id] = markdown;
  db.data.revision += 1;
  await db.write();
  process.stdout.write(`${JSON.stringify({ revision: db.data.revision })}\n`);
}
