import { describe } from '../anchor/describe';
import type { Attribution, HighlightColour, PassagePart } from '../annotation/annotation';
import type { DismissedProposal } from '../article/article';
import type { AnnotationId, ArticleId, Sha256, SpeakerId } from '../ids';
import type { SingleCommand } from '../notebook/command';
import { rolesWith, type Office } from '../speaker/roles-with';
import type { Speaker } from '../speaker/speaker';
import { speakerNamed } from '../speaker/speaker-named';
import { mentionedOffice } from './mentioned-office';
import type { ProposedStatement } from './propose-statements';
import type { Span } from './token';

/** Where a proposal stands, and what it needs to become a statement. */
export interface Accepting {
  readonly articleId: ArticleId;
  /** The text that it was proposed from. */
  readonly text: string;
  readonly textHash: Sha256;
  /** The register. */
  readonly speakers: Iterable<Speaker>;
  readonly colour: HighlightColour;
  /** A fresh unique part of an id. */
  readonly newId: () => string;
}

/**
 * The commands that make statements of proposals of one text, in their order. A speaker whom the register does not have
 * is made once, and a role that it does not have of one is kept with them.
 */
export function acceptProposals(
  proposals: readonly ProposedStatement[],
  accepting: Accepting,
): readonly SingleCommand[] {
  const register = new Register(accepting);
  const statements = proposals.map((proposal): SingleCommand => {
    const { articleId, text, textHash, colour, newId } = accepting;
    const id: AnnotationId = `annotation:${newId()}`;
    const target = { articleId, textHash, ...describe(text, spanOf(proposal)) };
    const attribution = attributionOf(proposal, text, register);
    return { kind: 'annotate', id, target, colour, attribution };
  });
  return [...register.commands(), ...statements];
}

/** What a dismissed proposal is remembered by, in its text and in others. */
export function dismissalOf(
  proposal: Span,
  { text, textHash }: Pick<Accepting, 'text' | 'textHash'>,
): DismissedProposal {
  const { start, end } = proposal;
  return { textHash, start, end, exact: text.slice(start, end) };
}

function attributionOf(proposal: ProposedStatement, text: string, register: Register): Attribution {
  const { speakerBy, speaker, cue, type, dateSaid, occasion } = proposal;
  const isNamed = speaker !== null && speakerBy !== null && speakerBy !== 'unknown';
  const mention = proposal.mention && text.slice(proposal.mention.start, proposal.mention.end);
  const office: Office =
    isNamed || mention === null
      ? { role: proposal.role, organisation: proposal.organisation }
      : mentionedOffice(mention);
  const parts = partsOf(proposal, text);
  return {
    speakerId: isNamed ? register.speakerFor(speaker, office) : null,
    role: office.role,
    organisation: office.organisation,
    cue: cue && oneLine(text.slice(cue.start, cue.end)),
    directness: type,
    dateSaid,
    place: null,
    occasion,
    stance: null,
    ...(parts.length > 1 ? { parts } : {}),
  };
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}

/** What of the passage was said, from its beginning; stretches with no word between them are one. */
function partsOf({ start, parts }: ProposedStatement, text: string): readonly PassagePart[] {
  const joined: { start: number; end: number }[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last !== undefined && !WORD.test(text.slice(last.end, part.start))) last.end = part.end;
    else joined.push({ start: part.start, end: part.end });
  }
  return joined.map((part) => ({ start: part.start - start, end: part.end - start }));
}

const WORD = /[\p{L}\p{N}]/u;

function oneLine(words: string): string {
  return words.replace(/\s+/gu, ' ');
}

/** The speakers that are known, with those that are made on the way. */
class Register {
  private readonly known: Map<SpeakerId, Speaker>;
  private readonly made = new Set<SpeakerId>();
  private readonly changed = new Set<SpeakerId>();

  constructor(private readonly accepting: Accepting) {
    this.known = new Map([...accepting.speakers].map((speaker) => [speaker.id, speaker]));
  }

  speakerFor(name: string, office: Office): SpeakerId {
    const known = speakerNamed(name, this.known.values(), office) ?? this.make(name);
    const roles = rolesWith(known.roles, office);
    if (roles !== known.roles) {
      this.known.set(known.id, { ...known, roles });
      this.changed.add(known.id);
    }
    return known.id;
  }

  commands(): readonly SingleCommand[] {
    return [...this.known.values()].flatMap(({ id, name, roles }): SingleCommand[] => {
      if (this.made.has(id)) return [{ kind: 'createSpeaker', id, name, roles }];
      return this.changed.has(id) ? [{ kind: 'editSpeaker', id, patch: { roles } }] : [];
    });
  }

  private make(name: string): Speaker {
    const id: SpeakerId = `speaker:${this.accepting.newId()}`;
    // It is never compared with others of its name: there are none.
    const made: Speaker = { kind: 'speaker', id, name, aliases: [], roles: [], createdAt: '' };
    this.made.add(id);
    this.known.set(id, made);
    return made;
  }
}
