import { describe, expect, it } from '@jest/globals';
import { SAY_STATE } from '../../../../src/language/reply-wording.js';

describe('what is so or not', () => {
  it.each([
    ['supports SSO', 'The plan supports SSO', 'The plan does not support SSO'],
    ['goes through customs', 'The plan goes through customs', 'The plan does not go through customs'],
    ['carries liquids', 'The plan carries liquids', 'The plan does not carry liquids'],
    ['breakfast included', 'The plan: breakfast included', 'The plan: breakfast not included'],
    ['refundable', 'The plan is refundable', 'The plan is not refundable'],
    ['covered by insurance', 'The plan is covered by insurance', 'The plan is not covered by insurance'],
    ['adults only', 'The plan is adults only', 'The plan is not adults only'],
    ['can be leased', 'The plan can be leased', 'The plan cannot be leased'],
    ['has a balcony', 'The plan has a balcony', 'The plan does not have a balcony'],
    ['unlimited data', 'The plan has unlimited data', 'The plan has no unlimited data'],
    ['free upgrade', 'The plan has free upgrade', 'The plan has no free upgrade'],
    ['open on Sunday', 'The plan is open on Sunday', 'The plan is not open on Sunday'],
    ['folds away', null, null],
    ['must be booked', null, null],
  ])('%s', (label, so, not) => {
    expect([SAY_STATE.en('The plan', label, true), SAY_STATE.en('The plan', label, false)]).toEqual([so, not]);
  });

  it.each([
    ['支持5G', '套餐支持5G', '套餐不支持5G'],
    ['可否租用', '套餐可以租用', '套餐不可以租用'],
    ['是否需要预约', '套餐需要预约', '套餐不需要预约'],
    ['有无电动车', '套餐有电动车', '套餐没有电动车'],
    ['已开通漫游', '套餐已开通漫游', '套餐未开通漫游'],
    ['不限流量', '套餐不限流量', '套餐并非不限流量'],
    ['使用射线', '套餐使用射线', '套餐不使用射线'],
    ['会员专享', null, null],
    ['有效', null, null],
    ['自动续订', null, null],
  ])('%s', (label, so, not) => {
    expect([SAY_STATE.zh('套餐', label, true), SAY_STATE.zh('套餐', label, false)]).toEqual([so, not]);
  });
});
