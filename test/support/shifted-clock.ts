import { readFileSync } from 'node:fs';

/** Imported before a program (`--import`): its clock is off by the milliseconds that a file says, and jumps when the file changes. */
const file = process.env['CLOCK_SHIFT_FILE'] ?? '';
const RealDate = Date;
let shift = 0;

const read = (): void => {
  try {
    shift = Number(readFileSync(file, 'utf8'));
  } catch {
    // No file, no shift.
  }
};
read();
setInterval(read, 50).unref();

globalThis.Date = class extends RealDate {
  constructor(...given: readonly unknown[]) {
    if (given.length === 0) super(RealDate.now() + shift);
    else super(...(given as unknown as [number]));
  }
  static override now(): number {
    return RealDate.now() + shift;
  }
} as DateConstructor;
