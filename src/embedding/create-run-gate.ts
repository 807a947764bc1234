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
