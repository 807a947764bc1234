import hnswlib from 'hnswlib-node';

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
