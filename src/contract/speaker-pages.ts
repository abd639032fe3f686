import type { SpeakerId } from '../domain/ids';
import type { SpeakerPhrase } from '../domain/speaker/speaker-phrase';
import type { SpeakerSummary } from '../domain/speaker/speaker-summary';

/** The calls of the page of a speaker; its statements come by `followStatements`. */
export interface SpeakerCalls {
  /** `null` when the speaker is gone, or no notebook is open. */
  readonly speakerSummary: { request: { readonly id: SpeakerId }; answer: SpeakerSummary | null };
  /** Phrases that the speaker said again, those in most statements first. */
  readonly speakerPhrases: {
    request: { readonly id: SpeakerId };
    answer: readonly SpeakerPhrase[];
  };
}
