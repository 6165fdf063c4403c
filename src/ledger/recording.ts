/** How and when a release is recorded. */
export interface Recording {
  /** The day of recording, in the organisation's time zone. */
  readonly today: string;
  /** The instant of recording, in UTC. */
  readonly recordedAt: string;
  /** The approvals predate the ledger. */
  readonly adopted: boolean;
  /** Why it is in force before it was approved or recorded. */
  readonly emergency?: string | undefined;
}
