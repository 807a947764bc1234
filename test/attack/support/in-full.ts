/** `npm run attack` tries everything, `npm test` what takes seconds. */
export const inFull = process.env['ATTACK'] === 'full';
