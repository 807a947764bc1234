import type { Language } from '../domain/language.js';

/** One text that waits for its vector. */
export interface WorkItem {
  readonly text: string;
  readonly language: Language;
  readonly bulk: boolean;
  /** True when an earlier try failed; it then goes alone, so that it can fail nobody else's. */
  readonly retried: boolean;
  readonly resolve: (vector: Float32Array) => void;
  readonly reject: (error: unknown) => void;
}

/** Work for one worker in one go: texts of one language. */
export type Slice = readonly [WorkItem, ...WorkItem[]];

export interface WorkQueue {
  push(items: readonly WorkItem[]): void;
  /** The next slice: retries, then questions, then bulk. @param idleWorkers how many workers share what waits, 1 or more */
  take(idleWorkers: number): Slice | null;
  /** Empties the queue. */
  takeAll(): readonly WorkItem[];
}

/** Four short English texts take about 12 ms: that long a question may wait for a slice of bulk work. */
const SLICE_TEXTS = 4;
/** The same in characters, so that four long texts are not one slice. */
const SLICE_CHARACTERS = 400;
/** Taken items are dropped from the array in lumps; one by one it would be moved each time. */
const DROP_TAKEN = 1_024;

const createLane = () => {
  let items: WorkItem[] = [];
  let head = 0;
  return {
    push: (item: WorkItem): void => {
      items.push(item);
    },
    size: (): number => items.length - head,
    peek: (): WorkItem | undefined => items[head],
    shift: (): void => {
      head += 1;
      if (head < DROP_TAKEN) return;
      items = items.slice(head);
      head = 0;
    },
  };
};

/** What waits for a worker, in order of urgency. Within one urgency first come, first served. */
export const createWorkQueue = (): WorkQueue => {
  const retries = createLane();
  const questions = createLane();
  const bulk = createLane();
  const lanes = [retries, questions, bulk];

  const take = (idleWorkers: number): Slice | null => {
    const lane = lanes.find((each) => each.size() > 0);
    const first = lane?.peek();
    if (lane === undefined || first === undefined) return null;
    const limit = first.retried ? 1 : Math.min(SLICE_TEXTS, Math.ceil(lane.size() / idleWorkers));
    lane.shift();
    const slice: [WorkItem, ...WorkItem[]] = [first];
    let characters = first.text.length;
    for (let next = lane.peek(); next !== undefined && slice.length < limit; next = lane.peek()) {
      characters += next.text.length;
      if (next.language !== first.language || characters > SLICE_CHARACTERS) break;
      slice.push(next);
      lane.shift();
    }
    return slice;
  };

  return {
    push: (items) => {
      for (const item of items) (item.retried ? retries : item.bulk ? bulk : questions).push(item);
    },
    take,
    takeAll: () => {
      const all: WorkItem[] = [];
      for (let slice = take(1); slice !== null; slice = take(1)) all.push(...slice);
      return all;
    },
  };
};
