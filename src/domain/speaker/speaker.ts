import type { EdtfDate } from '../article/edtf-date';
import type { Instant, SpeakerId } from '../ids';

/** A role a speaker held, with the time it is known for. */
export interface SpeakerRole {
  readonly role: string | null;
  readonly organisation: string | null;
  /** First and last date known; `null` when not known. */
  readonly from: EdtfDate | null;
  readonly to: EdtfDate | null;
}

/** A person or body that said something. */
export interface Speaker {
  readonly kind: 'speaker';
  readonly id: SpeakerId;
  readonly name: string;
  /** Other ways the texts name the same speaker. */
  readonly aliases: readonly string[];
  readonly roles: readonly SpeakerRole[];
  readonly createdAt: Instant;
}
