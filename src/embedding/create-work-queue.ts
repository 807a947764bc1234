import type { Language } from '../domain/language.js';

/**
 * A gate that worker threads pass before native work and the main thread shuts before the process exits: Node ends
 * worker threads at exit, and one that is inside the ONNX runtime then aborts the whole process (exit code 134 and
 * "terminate called after throwing an instance of 'Napi::Error'").
 */
export interface RunGate {
  /** What the threads share; hand it to a worker and make its own gate of it. */
  readonly memory: SharedArrayBuffer;
  /** Runs native work. @throws Error when the gate is shut */
  pass<T>(work: () => Promise<T>): Promise<T>;
  /** Lets nobody in any more and blocks this thread until all are out, at most so many ms. */
  shut(timeoutMs: number): void;
}

const SHUT = 0;
const INSIDE = 1;

export const createRunGate = (memory = new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT)): RunGate => {
  const state = new Int32Array(memory);
  return {
    memory,
    pass: async (work) => {
      // In before looking: between looking and going in, the gate could be shut and found empty.
      Atomics.add(state, INSIDE, 1);
      try {
        if (Atomics.load(state, SHUT) === 1) throw new Error('the process is exiting');
        return await work();
      } finally {
        Atomics.sub(state, INSIDE, 1);
        Atomics.notify(state, INSIDE);
      }
    },
    shut: (timeoutMs) => {
      Atomics.store(state, SHUT, 1);
      const deadline = Date.now() + timeoutMs;
      for (let inside = Atomics.load(state, INSIDE); inside > 0; inside = Atomics.load(state, INSIDE)) {
        const left = deadline - Date.now();
        if (left <= 0) return;
        Atomics.wait(state, INSIDE, inside, left);
      }
    },
  };
};

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
