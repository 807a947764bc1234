/** What `promise` gives, or `fallback` when that takes more than so many ms. The promise itself goes on. */
export const within = <T>(ms: number, promise: Promise<T>, fallback: T): Promise<T> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      resolve(fallback);
    }, ms);
    void promise.then(resolve, reject).finally(() => {
      clearTimeout(timer);
    });
  });
