import { describe, expect, it } from '@jest/globals';
import { findMarks } from '../../../../src/facts/reading/mark.js';
import { createUnitReader } from '../../../../src/facts/reading/units.js';

const attribute = (id: string, unit: string, zh: string) => ({
  id,
  type: 'number' as const,
  unit,
  localised: false,
  names: { zh: [zh] },
  values: null,
});
const READER = createUnitReader({
  units: [
    { id: 'watt', format: { en: '{value} W', zh: '{value}瓦' } },
    { id: 'euro', format: { en: '€{value}', zh: '{value}欧元' } },
    { id: 'euroMonthly', format: { en: '€{value} a month', zh: '每月{value}欧元' } },
    { id: 'months', format: { en: '{value} months', zh: '{value}个月' } },
    { id: 'hours', format: { en: '{value} hours', zh: '{value}小时' } },
    { id: 'workingDays', format: { en: '{value} working days', zh: '{value}个工作日' } },
    { id: 'percent', format: { en: '{value}%', zh: '{value}%' } },
    { id: 'volume', format: { en: '{value} GB', zh: '{value} GB' } },
  ],
  entityTypes: [{ id: 'Thing', names: {}, private: false, attributes: [attribute('parts', 'months', '最多几期')] }],
});
const quantities = (text: string) =>
  findMarks(text, READER).flatMap((mark) =>
    mark.kind === 'number' ? [[text.slice(mark.start, mark.end), Object.fromEntries(mark.inUnits ?? [])]] : [],
  );

describe('quantities', () => {
  it.each([
    ['a 60w bulb', '60w', { watt: 60 }],
    ['60 w', '60 w', { watt: 60 }],
    ['five hundred thousand euros', 'five hundred thousand euros', { euro: 500_000, euroMonthly: 500_000 }],
    ['two hundred and fifty euros', 'two hundred and fifty euros', { euro: 250, euroMonthly: 250 }],
    ['20 euros', '20 euros', { euro: 20, euroMonthly: 20 }],
    ['€20', '€20', { euro: 20, euroMonthly: 20 }],
    ['20 eur', '20 eur', { euro: 20, euroMonthly: 20 }],
    ['20欧元', '20欧元', { euro: 20, euroMonthly: 20 }],
    ['1.2万欧元', '1.2万欧元', { euro: 12_000, euroMonthly: 12_000 }],
    ['36 months', '36 months', { months: 36 }],
    ['two years', 'two years', { months: 24 }],
    ['half a year', 'half a year', { months: 6 }],
    ['半年', '半年', { months: 6 }],
    ['两年', '两年', { months: 24 }],
    ['12期', '12期', { months: 12 }],
    ['2 days', '2 days', { hours: 48 }],
    ['3个工作日', '3个工作日', { workingDays: 3 }],
    ['5 percent', '5 percent', { percent: 5 }],
    ['50gb', '50gb', { volume: 50 }],
    ['5k', '5k', {}],
    ['三万', '三万', {}],
  ])('%s', (text, written, inUnits) => {
    expect(quantities(text)).toEqual([[written, inUnits]]);
  });

  it('are none where digits are part of a word', () => {
    expect(quantities('一起看一下这一家')).toEqual([]);
  });
});

describe('what units measure', () => {
  it.each([
    ['euro', { measure: 'money', each: null }],
    ['euroMonthly', { measure: 'money', each: 'month', isPlainEach: true }],
    ['months', { measure: 'time', time: 'month' }],
    ['workingDays', { measure: 'time', time: 'day' }],
    ['percent', { measure: 'share' }],
    ['volume', { measure: 'other' }],
  ])('%s', (unit, sense) => {
    expect(READER.sense(unit)).toMatchObject(sense);
  });
});
