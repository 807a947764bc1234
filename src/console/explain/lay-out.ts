import type { PathEdge, PathNode, ReplyGraph } from './graph-of-reply.js';

/** Sizes of the picture, in its own units. */
export const NODE = { width: 168, height: 40 } as const;
const GAP = { across: 120, down: 22 } as const;
const MARGIN = 8;

export interface Placed extends PathNode {
  readonly x: number;
  readonly y: number;
}

export interface Drawn extends PathEdge {
  readonly path: string;
  /** Where its label stands. */
  readonly x: number;
  readonly y: number;
}

export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly Placed[];
  readonly edges: readonly Drawn[];
}

/** Puts nodes into columns, each column centred, and draws edges from the right side of one to the left side of the other. */
export const layOut = ({ nodes, edges }: ReplyGraph): Picture => {
  const last = Math.max(...nodes.map(({ column }) => column), 0);
  const columns = Array.from({ length: last + 1 }, (_, column) => nodes.filter((node) => node.column === column));
  const step = NODE.height + GAP.down;
  const rows = Math.max(...columns.map(({ length }) => length), 1);
  const height = rows * step - GAP.down + 2 * MARGIN;
  const placed = columns.flatMap((column, across) =>
    column.map((node, row) => ({
      ...node,
      x: MARGIN + across * (NODE.width + GAP.across),
      y: (height - (column.length * step - GAP.down)) / 2 + row * step,
    })),
  );
  const byId = new Map(placed.map((node) => [node.id, node]));
  return {
    width: (last + 1) * (NODE.width + GAP.across) - GAP.across + 2 * MARGIN,
    height,
    nodes: placed,
    edges: edges.flatMap((edge) => {
      const [from, to] = [byId.get(edge.from), byId.get(edge.to)];
      return from === undefined || to === undefined ? [] : [draw(edge, from, to)];
    }),
  };
};

const draw = (edge: PathEdge, from: Placed, to: Placed): Drawn => {
  const middle = NODE.height / 2;
  if (from.column === to.column) return drawWithin(edge, from, to);
  const [x1, y1, x2, y2] = [from.x + NODE.width, from.y + middle, to.x, to.y + middle];
  const bend = (x2 - x1) / 2;
  return {
    ...edge,
    path: `M${String(x1)} ${String(y1)} C${String(x1 + bend)} ${String(y1)} ${String(x2 - bend)} ${String(y2)} ${String(x2 - 5)} ${String(y2)}`,
    x: (x1 + x2) / 2,
    y: (y1 + y2) / 2,
  };
};

/** Between nodes of one column the edge goes around their right side. */
const drawWithin = (edge: PathEdge, from: Placed, to: Placed): Drawn => {
  const [x, y1, y2] = [from.x + NODE.width, from.y + NODE.height / 2, to.y + NODE.height / 2];
  const out = x + GAP.across / 2;
  return {
    ...edge,
    path: `M${String(x)} ${String(y1)} C${String(out)} ${String(y1)} ${String(out)} ${String(y2)} ${String(x + 5)} ${String(y2)}`,
    x: out,
    y: (y1 + y2) / 2,
  };
};
