/** What `learn` gives, learnt at the first call and kept; a failure is forgotten, so that the next call tries again. */
export const learnOnce = <T>(learn: () => Promise<T>): (() => Promise<T>) => {
  let learnt: Promise<T> | null = null;
  return () => {
    if (learnt !== null) return learnt;
    const attempt = learn();
    learnt = attempt;
    attempt.catch(() => {
      learnt = null;
    });
    return attempt;
  };
};
