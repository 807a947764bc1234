/** One step through the graph: along a relation or against it. */
export interface PathStep {
  /** Id of a relation type. */
  readonly relation: string;
  readonly direction: 'OUTGOING' | 'INCOMING';
}
