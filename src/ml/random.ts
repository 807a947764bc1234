/** Numbers 0 ≤ x < 1 that look random and are always the same for a seed (linear congruential, Numerical Recipes). */
export const createRandom = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
};
