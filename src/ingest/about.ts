/** What is known of bytes besides the bytes. */
export interface About {
  /** File name; `null` when there was none. */
  readonly name: string | null;
  /** Where they were fetched from; `null` when they were not. */
  readonly address: string | null;
  /** What a server or message calls them, with its charset; `null` when none does. */
  readonly mediaType: string | null;
  /** When they were captured, as it is written; `null` when that is not known. */
  readonly capturedAt: string | null;
}
