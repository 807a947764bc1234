interface Edge<T> {
  readonly cursor: string;
  readonly node: T;
}

export interface Connection<T> {
  readonly edges: readonly Edge<T>[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** A page of a list. `hasNextPage` is known by asking the store for one more than wanted. */
export const toConnection = <T>(nodes: readonly T[], hasNextPage: boolean, cursorOf: (node: T, index: number) => string): Connection<T> => {
  const edges = nodes.map((node, index) => ({ cursor: cursorOf(node, index), node }));
  return { edges, pageInfo: { hasNextPage, endCursor: edges.at(-1)?.cursor ?? null } };
};
