import hnswlib from 'hnswlib-node';

/** Vectors of one length, kept by row number in blocks so that growing never copies them. */
export interface VectorRows {
  set(row: number, vector: Float32Array): void;
  /** A view, not a copy: do not change it. */
  get(row: number): Float32Array;
  /** The first `count` rows, block by block, for writing them out. */
  blocks(count: number): readonly Float32Array[];
}

/** Rows a block holds: 1.5 MB at 384 dimensions. */
const BLOCK_ROWS = 1024;

export const createVectorRows = (dimensions: number): VectorRows => {
  const blocks: Float32Array[] = [];
  /** Made once: a view takes longer to make than a dot product. */
  const views: Float32Array[] = [];
  const get = (row: number): Float32Array => (views[row] ??= viewOf(row));
  const viewOf = (row: number): Float32Array => {
    const number = Math.floor(row / BLOCK_ROWS);
    for (let missing = blocks.length; missing <= number; missing += 1) blocks.push(new Float32Array(BLOCK_ROWS * dimensions));
    const start = (row % BLOCK_ROWS) * dimensions;
    return blocks[number]!.subarray(start, start + dimensions);
  };
  return {
    get,
    set: (row, vector) => {
      get(row).set(vector);
    },
    blocks: (count) =>
      blocks.slice(0, Math.ceil(count / BLOCK_ROWS)).map((block, number) => {
        const rows = Math.min(BLOCK_ROWS, count - number * BLOCK_ROWS);
        return block.subarray(0, rows * dimensions);
      }),
  };
};

/** What a row of the vector index stands for. */
export interface Point {
  readonly phrasingId: string;
  readonly faqId: string;
}

/** Which phrasing is in which row; rows of removed phrasings are given out again, smallest first. */
export interface PointRows {
  readonly size: number;
  /** Rows ever used, free ones among them. */
  readonly rowCount: number;
  pointAt(row: number): Point | undefined;
  rowOf(phrasingId: string): number | undefined;
  rowsOf(faqId: string): Iterable<number>;
  faqIds(): Iterable<string>;
  /** The row given to the point. */
  add(point: Point): number;
  /** The row set free, `undefined` when the phrasing is unknown. */
  remove(phrasingId: string): number | undefined;
}

/** Starts empty, or with what `rowCount` rows held when they were saved (`null`: free). */
export const createPointRows = (saved: readonly (Point | null)[] = []): PointRows => {
  const points: (Point | undefined)[] = [];
  const free: number[] = [];
  const rows = new Map<string, number>();
  const byFaq = new Map<string, Set<number>>();
  const put = (point: Point, row: number): void => {
    points[row] = point;
    rows.set(point.phrasingId, row);
    const ofFaq = byFaq.get(point.faqId);
    if (ofFaq === undefined) byFaq.set(point.faqId, new Set([row]));
    else ofFaq.add(row);
  };
  saved.forEach((point, row) => {
    points.push(undefined);
    if (point === null) free.push(row);
    else put(point, row);
  });
  free.reverse();
  return {
    get size() {
      return rows.size;
    },
    get rowCount() {
      return points.length;
    },
    pointAt: (row) => points[row],
    rowOf: (phrasingId) => rows.get(phrasingId),
    rowsOf: (faqId) => byFaq.get(faqId) ?? [],
    faqIds: () => byFaq.keys(),
    add: (point) => {
      const row = free.pop() ?? points.length;
      put(point, row);
      return row;
    },
    remove: (phrasingId) => {
      const row = rows.get(phrasingId);
      const point = row === undefined ? undefined : points[row];
      if (row === undefined || point === undefined) return undefined;
      points[row] = undefined;
      free.push(row);
      rows.delete(phrasingId);
      const ofFaq = byFaq.get(point.faqId);
      ofFaq?.delete(row);
      if (ofFaq?.size === 0) byFaq.delete(point.faqId);
      return row;
    },
  };
};

const { HierarchicalNSW } = hnswlib;
type Graph = InstanceType<typeof HierarchicalNSW>;

/**
 * The approximate nearest-neighbour graph over row numbers: hnswlib seen through what we use of it.
 * Not to be changed while `write` runs.
 */
export interface RowGraph {
  /** A row that was taken out takes its new vector in place. */
  put(row: number, vector: Float32Array): void;
  takeOut(row: number): void;
  /** Rows near the vector, in no particular order; `accept` must not throw. */
  near(vector: Float32Array, count: number, accept: ((row: number) => boolean) | null): readonly number[];
  write(file: string): Promise<void>;
}

/** Links a row: 16 and 100 while building find 99.8 % of the true 100 nearest of 9,003 the bank set phrasings (see `EF_SEARCH`); 10,003 rows take 1.6 s. */
const LINKS = 16;
const EF_CONSTRUCTION = 100;
/** Rows kept in sight while searching: 200 cost 0.27 ms and miss 0.2 % of the 100 nearest; 100 cost 0.18 ms and miss 1.4 %. */
const EF_SEARCH = 100;
/** Fixed, so that the same insertions always build the same graph. */
const SEED = 100;
const FIRST_CAPACITY = 1024;

const wrap = (graph: Graph): RowGraph => {
  graph.setEf(EF_SEARCH);
  return {
    put: (row, vector) => {
      if (row >= graph.getMaxElements()) graph.resizeIndex(Math.max(row + 1, graph.getMaxElements() * 2));
      graph.addPoint(Array.from(vector), row);
    },
    takeOut: (row) => {
      graph.markDelete(row);
    },
    near: (vector, count, accept) => {
      const most = Math.min(count, graph.getCurrentCount());
      if (most === 0) return [];
      return graph.searchKnn(Array.from(vector), most, accept ?? undefined).neighbors;
    },
    write: async (file) => {
      await graph.writeIndex(file);
    },
  };
};

export const createRowGraph = (dimensions: number): RowGraph => {
  const graph = new HierarchicalNSW('ip', dimensions);
  graph.initIndex(FIRST_CAPACITY, LINKS, EF_CONSTRUCTION, SEED);
  return wrap(graph);
};

export const readRowGraph = async (file: string, dimensions: number): Promise<RowGraph> => {
  const graph = new HierarchicalNSW('ip', dimensions);
  await graph.readIndex(file);
  return wrap(graph);
};
