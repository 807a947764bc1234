/** Whether the parts that answering needs work now. */
export interface Readiness {
  check(): Promise<Readonly<Record<'store' | 'index' | 'encoder', boolean>>>;
}
