/** The service answers from this calibrated probability on (provisional: figures follow with the trained calibration). */
export const ANSWER_THRESHOLD = 0.5;
