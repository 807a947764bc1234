import type { Language } from '../domain/language.js';
import { EN_WRITTEN_VALUES } from './en/written-values.js';
import { ZH_WRITTEN_VALUES } from './zh/written-values.js';

/** How a language writes values. */
export interface WrittenValues {
  readonly yes: string;
  readonly no: string;
  /** A day of the calendar, the time of day left out. */
  date(day: Date): string;
  /** Several things one after the other: "A, B and C". */
  list(items: readonly string[]): string;
  /** Whether a number takes the singular. */
  isOne(value: number): boolean;
  /** A unit's format for one of it, from that for several: "{value} month" from "{value} months". */
  singular(format: string): string;
}

export const WRITTEN_VALUES: Readonly<Record<Language, WrittenValues>> = { zh: ZH_WRITTEN_VALUES, en: EN_WRITTEN_VALUES };
