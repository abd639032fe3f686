import { describe, expect, it } from 'vitest';
import { isEmpty } from '../../../../src/domain/notebook/diff';
import type { SpeakerRole } from '../../../../src/domain/speaker/speaker';
import {
  anAnnotation,
  anArticle,
  anAttribution,
  aNotebook,
  aSpeaker,
  done,
  MORNING,
  refusal,
} from '../../../support/builders';

function aRole(given: Partial<SpeakerRole> = {}): SpeakerRole {
  return { role: 'spokesperson', organisation: null, from: null, to: null, ...given };
}

const spoken = (speakerId: 'speaker:1' | 'speaker:2') =>
  anAnnotation({ attribution: anAttribution({ speakerId, role: 'envoy' }) });

describe('speakers', () => {
  it('[S2] keep tidy aliases, none twice and none equal to the name', () => {
    const notebook = aNotebook();
    done(notebook, {
      kind: 'createSpeaker',
      id: 'speaker:1',
      name: ' Nadia  Vale ',
      aliases: ['Vale', ' vale', 'NADIA VALE', '', 'Ms. Vale'],
    });
    expect(notebook.get('speaker', 'speaker:1')).toMatchObject({
      name: 'Nadia Vale',
      aliases: ['Vale', 'Ms. Vale'],
    });
  });

  it('[S2] lose an alias that becomes their name', () => {
    const notebook = aNotebook(aSpeaker({ aliases: ['N. Vale', 'Vale'] }));
    done(notebook, { kind: 'editSpeaker', id: 'speaker:1', patch: { name: 'n. vale' } });
    expect(notebook.get('speaker', 'speaker:1')?.aliases).toEqual(['Vale']);
  });

  it('may share a name: two people do', () => {
    const notebook = aNotebook(aSpeaker());
    done(notebook, { kind: 'createSpeaker', name: 'Nadia Vale' });
    expect(notebook.count('speaker')).toBe(2);
  });

  it('[S5] drop roles that say nothing and refuse dates that do not exist', () => {
    const notebook = aNotebook(aSpeaker());
    const roles = [aRole({ role: ' ' }), aRole({ from: '2030' })];
    done(notebook, { kind: 'editSpeaker', id: 'speaker:1', patch: { roles } });
    expect(notebook.get('speaker', 'speaker:1')?.roles).toEqual([aRole({ from: '2030' })]);
    const bad = [aRole({ to: '2030-00' })];
    expect(
      refusal(notebook, { kind: 'editSpeaker', id: 'speaker:1', patch: { roles: bad } }),
    ).toEqual({ kind: 'badDate', value: '2030-00' });
  });

  it('[S3] merged, become aliases, roles and statements of the one that stays', () => {
    const notebook = aNotebook(
      aSpeaker({ aliases: ['Vale'], roles: [aRole()] }),
      aSpeaker({
        id: 'speaker:2',
        name: 'N. Vale',
        aliases: ['vale', 'The spokesperson'],
        roles: [aRole(), aRole({ organisation: 'Port Office' })],
      }),
      anArticle(),
      spoken('speaker:2'),
    );
    done(notebook, { kind: 'mergeSpeakers', from: ['speaker:2'], into: 'speaker:1' });
    expect(notebook.all('speaker')).toEqual([
      aSpeaker({
        aliases: ['Vale', 'N. Vale', 'The spokesperson'],
        roles: [aRole(), aRole({ organisation: 'Port Office' })],
      }),
    ]);
    expect(notebook.statementsBy('speaker:1')).toEqual([spoken('speaker:1')]);
  });

  it('[S3] merged into themselves are as before', () => {
    const notebook = aNotebook(aSpeaker());
    const from = ['speaker:1'] as const;
    expect(isEmpty(done(notebook, { kind: 'mergeSpeakers', from, into: 'speaker:1' }))).toBe(true);
  });

  it('[S4] deleted, leave their statements with an unknown speaker', () => {
    const notebook = aNotebook(aSpeaker(), anArticle(), spoken('speaker:1'));
    done(notebook, { kind: 'deleteSpeaker', id: 'speaker:1' });
    expect(notebook.get('annotation', 'annotation:1')).toEqual(
      anAnnotation({ attribution: anAttribution({ role: 'envoy' }), modifiedAt: MORNING }),
    );
  });
});
