/** A question that is worth learning from, beside those that are most like it. */
export interface UnsureQuestion {
  readonly id: string;
  /** Who is helped when it is answered: a customer, a conversation, or the question alone. */
  readonly person: string;
  /** How probable it is that it is answered wrongly or not at all, 0..1. */
  readonly uncertainty: number;
  /** What it seems to be after: a FAQ's id; `''`: nothing known. */
  readonly opinion: string;
  /** Whether somebody said what it is after: that needs no second one who asks it. */
  readonly isTold: boolean;
  /** Whether the reply was that nothing known answers it. */
  readonly isUnanswered: boolean;
  /** Cosine from which on another question means the same. */
  readonly alike: number;
  /** Most like it first. */
  readonly neighbours: readonly Likeness[];
}

export interface Likeness {
  readonly id: string;
  /** Cosine. */
  readonly similarity: number;
}

/** Questions that one answer would answer. */
export interface Cluster {
  /** The one that the others are like. */
  readonly seed: UnsureQuestion;
  /** The seed first, then those most like it. */
  readonly members: readonly UnsureQuestion[];
  /** People that would be helped, each as far as they were not. */
  readonly gain: number;
}

/** And this like each other whatever each seems to be after. */
const THE_SAME = 0.95;

export interface ClusterChoice {
  readonly most: number;
  /** Clusters of fewer are left out. */
  readonly leastPeople: number;
  readonly worthOf: (cluster: Cluster) => number;
  readonly isWanted: (cluster: Cluster) => boolean;
}

/**
 * The clusters that are worth an editor's look most, the worthiest first, none sharing a question with another: uncertainty × density, and, as each
 * takes its questions with it, diversity. Greedy, as the gain of a cluster only falls with what was taken before.
 */
export const chooseClusters = (
  questions: readonly UnsureQuestion[],
  { most, leastPeople, worthOf, isWanted }: ClusterChoice,
): readonly Cluster[] => {
  const free = new Map(questions.map((question) => [question.id, question]));
  const clusterOf = (seed: UnsureQuestion): Cluster => {
    const members = [
      seed,
      ...seed.neighbours.flatMap(({ id, similarity }): readonly UnsureQuestion[] => {
        const other = similarity < seed.alike ? undefined : free.get(id);
        return other !== undefined && (other.opinion === seed.opinion || similarity >= THE_SAME) ? [other] : [];
      }),
    ];
    return { seed, members, gain: gainOf(members) };
  };
  const rated = (seed: UnsureQuestion) => {
    const cluster = clusterOf(seed);
    return { cluster, worth: worthOf(cluster) };
  };
  const isBefore = (one: ReturnType<typeof rated>, other: ReturnType<typeof rated>): boolean =>
    one.worth > other.worth || (one.worth === other.worth && one.cluster.seed.id < other.cluster.seed.id);

  const waiting = questions.map(rated).sort((one, other) => (isBefore(one, other) ? -1 : 1));
  const chosen: Cluster[] = [];
  for (let first = waiting.shift(); first !== undefined && chosen.length < most; first = waiting.shift()) {
    const { seed } = first.cluster;
    if (!free.has(seed.id)) continue;
    const now = rated(seed);
    const next = waiting[0];
    if (next !== undefined && isBefore(next, now)) {
      insert(waiting, now, isBefore);
      continue;
    }
    const { members } = now.cluster;
    if (new Set(members.map(({ person }) => person)).size < leastPeople && !members.some(({ isTold }) => isTold)) continue;
    for (const { id } of members) free.delete(id);
    if (isWanted(now.cluster)) chosen.push(now.cluster);
  }
  return chosen;
};

/** Each person once, by what they were helped least with. */
const gainOf = (members: readonly UnsureQuestion[]): number => {
  const people = new Map<string, number>();
  for (const { person, uncertainty } of members) people.set(person, Math.max(uncertainty, people.get(person) ?? 0));
  return [...people.values()].reduce((sum, one) => sum + one, 0);
};

const insert = <T>(sorted: T[], item: T, isBefore: (one: T, other: T) => boolean): void => {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const there = sorted[middle];
    if (there !== undefined && isBefore(there, item)) low = middle + 1;
    else high = middle;
  }
  sorted.splice(low, 0, item);
};
