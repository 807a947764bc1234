import { describe, expect, it } from '@jest/globals';
import { channelStyle, fitText } from '../../../../src/reply/render/channel-style.js';

const fit = (channel: string | null, text: string, language: 'zh' | 'en' = 'en'): string => fitText(text, channelStyle(channel), language);
const RICH = 'See **the rules**:\n- one\n- two\n\nMore at [our page](https://example.com/a).';

describe('a text in a channel', () => {
  it.each([
    [null, RICH],
    ['web', RICH],
    ['some kiosk', RICH],
    ['plain', 'See the rules: one; two.\n\nMore at our page https://example.com/a.'],
    ['Voice', 'See the rules: one; two. More at our page.'],
    ['wechat', 'See the rules: one; two.\n\nMore at our page https://example.com/a.'],
    ['phone', 'See the rules: one; two. More at our page.'],
  ])('%s', (channel, expected) => {
    expect(fit(channel, RICH)).toBe(expected);
  });

  it.each([
    ['web', '<b>No</b> fee.<script>x()</script> See [us](javascript:x).', '**No** fee. See us.'],
    [null, '<b>No</b> fee.', '**No** fee.'],
    ['sms', '<p><b>No</b> fee &amp; no <i>limit</i></p>', 'No fee & no limit'],
    ['phone', '# Fee\n\n*None*, see <a href="https://a.b">us</a>.', 'Fee None, see us.'],
    ['sms', '3~5 days, 7~9 by post; 5*3*2', '3~5 days, 7~9 by post; 5*3*2'],
  ])('%s holds no HTML: %s', (channel, text, expected) => {
    expect(fit(channel, text)).toBe(expected);
  });

  it('is cut between sentences on the phone, and never within the first', () => {
    const sentence = `A${'a'.repeat(150)}.`;
    expect(fit('phone', `${sentence} ${sentence} ${sentence}`)).toBe(sentence);
    expect(fit('phone', `${'b'.repeat(400)}. Next.`)).toBe(`${'b'.repeat(400)}.`);
    expect(fit('phone', 'Short one. Short two.')).toBe('Short one. Short two.');
  });

  it('is cut in each answer of several on the phone', () => {
    const long = '很'.repeat(58);
    expect(fit('phone', `${long}。丙丁。\n\n甲乙。`, 'zh')).toBe(`${long}。甲乙。`);
  });

  it.each([
    ['The rate is 7.2% a year.', 'The rate is 7.2 percent a year.'],
    ['It costs CNY 1,200.50 or USD 3.', 'It costs 1,200.50 Chinese yuan or 3 US dollars.'],
    ['The QRX 12 model.', 'The QRX 12 model.'],
    ['Call 400-555-0100 by 2026-11-23.', 'Call 4 0 0, 5 5 5, 0 1 0 0 by 2026-11-23.'],
    ['Open Me > Settings.', 'Open Me, then Settings.'],
    ['Open "Me" → [Settings] > Fees.', 'Open "Me", then [Settings], then Fees.'],
    ['7 > 3 and 3 < 7, x > 5, 5 > x.', '7 > 3 and 3 < 7, x > 5, 5 > x.'],
  ])('is speakable: %s', (text, expected) => {
    expect(fit('phone', text)).toBe(expected);
  });

  it('is not cut after what is only shortened', () => {
    const long = 'x'.repeat(190);
    expect(fit('phone', `${long} Dr. Smith vs. U.S. Bank at 3 p.m. on Jan. 5. Next.`)).toBe(
      `${long} Dr. Smith vs. U.S. Bank at 3 p.m. on Jan. 5.`,
    );
  });

  it.each([
    ['sms', 'See ![a card](https://a.b/c.png?u=1) now', 'See a card now'],
    ['phone', 'See ![](https://a.b/c.png?u=1) now', 'See now'],
    ['phone', '![pic](https://a.b/c?u=1) See ![pic][1] now\n\n[1]: https://a.b/c', 'pic See pic now'],
    ['sms', '[![pic](https://a.b/c.png)](https://a.b) [](https://c.d) end', 'pic https://a.b end'],
  ])('%s gives a picture in words: %s', (channel, text, expected) => {
    expect(fit(channel, text)).toBe(expected);
  });

  it('is speakable in Chinese', () => {
    expect(fit('phone', '打开我的 > 设置，7 > 3。', 'zh')).toBe('打开我的，设置，7 > 3。');
    expect(fit('phone', '额度50,000元，利率7.2%，电话400-555-0100。', 'zh')).toBe(
      '额度50000元，利率百分之7.2，电话4 0 0，5 5 5，0 1 0 0。',
    );
  });
});
