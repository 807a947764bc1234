type Part = 'store' | 'index' | 'encoder';

/** Whether the parts that answering needs work now. */
export interface Readiness {
  /** For each part what is wrong with it, in a sentence for its operator that anybody may read; `null`: nothing. */
  check(): Promise<Readonly<Record<Part, string | null>>>;
  /** What is to be known of parts that work; `null`: nothing. Default: nothing of any. */
  notes?(): Readonly<Partial<Record<Part, string | null>>>;
}
