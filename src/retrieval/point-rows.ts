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
