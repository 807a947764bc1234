/** Runs one piece of work at a time, in the order asked; a failed one does not stop the next. */
export const createExclusive = (): (<T>(work: () => Promise<T>) => Promise<T>) => {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const result = last.then(work, work);
    last = result.catch(() => undefined);
    return result;
  };
};
