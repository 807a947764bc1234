/** What a word of the ontology may stand for. */
export type Cue =
  | { readonly kind: 'relation'; readonly id: string; readonly direction: 'OUTGOING' | 'INCOMING' }
  | { readonly kind: 'attribute'; readonly entityType: string; readonly id: string }
  | { readonly kind: 'type'; readonly id: string }
  | { readonly kind: 'value'; readonly entityType: string; readonly attribute: string; readonly value: string };
