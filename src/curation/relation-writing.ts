import type { WrittenId, WrittenPeriod, WrittenValue } from './written.js';

/** A relation as someone wrote it, each part with where it stands; not yet checked. */
export interface RelationWriting extends WrittenPeriod {
  readonly from: WrittenId;
  readonly type: WrittenId;
  readonly to: WrittenId;
  readonly properties: readonly WrittenValue[];
}
