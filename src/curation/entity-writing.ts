import type { WrittenId, WrittenPeriod, WrittenText, WrittenValue } from './written.js';

/** An entity as someone wrote it, each part with where it stands; not yet checked. */
export interface EntityWriting extends WrittenPeriod {
  readonly id: WrittenId;
  readonly type: WrittenId;
  readonly names: readonly WrittenText[];
  readonly aliases: readonly WrittenText[];
  readonly attributes: readonly WrittenValue[];
}
