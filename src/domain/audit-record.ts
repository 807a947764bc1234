/** Who changed what, when. */
export interface AuditRecord {
  readonly id: string;
  readonly actor: string;
  readonly role: string;
  /** The mutation's name. */
  readonly action: string;
  readonly subjectId: string;
  readonly at: string;
}
