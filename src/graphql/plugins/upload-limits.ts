/** What files may be sent, and where they go. */
export interface UploadLimits {
  /** Bytes of a file. */
  readonly maxFileBytes: number;
  /** Where files lie until they are imported. */
  readonly folder: string;
}
