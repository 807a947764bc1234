/** A part of a form that two people changed, or one of them. */
export interface Difference<Form> {
  readonly field: keyof Form & string;
  /** Whether both changed it: then somebody has to choose. */
  readonly isContested: boolean;
  /** Whose is taken unless somebody chooses otherwise. */
  readonly suggested: Side;
}

export type Side = 'mine' | 'theirs';

/** The parts in which what is written here and what the service has now differ. */
export const findDifferences = <Form extends object>(
  base: Form,
  mine: Form,
  theirs: Form,
  same: (a: Form[keyof Form], b: Form[keyof Form]) => boolean,
): readonly Difference<Form>[] =>
  (Object.keys(mine) as (keyof Form & string)[]).flatMap((field) => {
    if (same(mine[field], theirs[field])) return [];
    const [isMine, isTheirs] = [!same(base[field], mine[field]), !same(base[field], theirs[field])];
    return [{ field, isContested: isMine && isTheirs, suggested: isMine ? ('mine' as const) : ('theirs' as const) }];
  });

/** What the service has now, with the parts that were chosen from here. */
export const merge = <Form extends object>(mine: Form, theirs: Form, choices: ReadonlyMap<string, Side>): Form => ({
  ...theirs,
  ...Object.fromEntries(Object.entries(mine).filter(([field]) => choices.get(field) === 'mine')),
});
