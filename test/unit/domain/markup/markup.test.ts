import { describe, expect, it } from '@jest/globals';
import { findUnsafeLinks, toPlainText, toSafeMarkdown } from '../../../../src/domain/markup/markdown.js';
import { decodeEntities, dropTags, isSafeLink, readHtml } from '../../../../src/domain/markup/read-html.js';

describe('HTML', () => {
  it.each([
    ['no <b>fee</b> at <i>all</i>', 'no **fee** at *all*'],
    ['<p>One.</p><p>Two.<br/>Three.</p>', 'One.\n\nTwo.\nThree.'],
    ['<ul><li>one</li><li>two</li></ul>', '- one\n- two'],
    ['<ol><li>one<li>two</ol>', '1. one\n2. two'],
    ['<h2>Fees</h2>None', '## Fees\n\nNone'],
    ['see <a href="https://example.com/a?b=1&amp;c=2">here</a>', 'see [here](https://example.com/a?b=1&amp;c=2)'],
    ['<a href="/faq">FAQ</a> <a>none</a>', '[FAQ](/faq) none'],
    ['<span class="x">a</span><!-- b --><u>c</u>', 'ac'],
    ['a < b, b > c, 1<2 & 3', 'a < b, b > c, 1<2 & 3'],
    ['income<rent', 'income&lt;rent'],
    ['enter <your name> here', 'enter &lt;your name&gt; here'],
    ['&lt;script&gt;', '&lt;script&gt;'],
    ['<B>x', '**x**'],
    ['It is {card.fee} <b>{card.name}</b>', 'It is {card.fee} **{card.name}**'],
  ])('becomes Markdown: %s', (html, markdown) => {
    expect(readHtml(html)).toEqual({ text: markdown, unsafe: [] });
  });

  it.each([
    ['a<script>alert(1)</script>b', 'ab', ['<script>']],
    ['a<SCRIPT SRC=//x.y>', 'a', ['<script>']],
    ['<script>alert(1)', '', ['<script>']],
    ['<img src=x onerror=alert(1)>', '', ['onerror']],
    ['<b onclick="x()">a</b>', '**a**', ['onclick']],
    ['<svg/onload=alert(1)>', '', ['<svg>', 'onload']],
    ['<a href="javascript:alert(1)">a</a>', 'a', ['javascript:alert(1)']],
    ['<a href="java\nscript:alert(1)">a</a>', 'a', ['java\nscript:alert(1)']],
    ['<a href="&#106;avascript:alert(1)">a</a>', 'a', null],
    ['<iframe src="https://x.y"></iframe>', '', ['<iframe>']],
    ['<form><input name=a><button>b</button></form>', 'b', ['<form>', '<input>', '<button>']],
    ['<style>p{}</style>x', 'x', ['<style>']],
    ['<div style="position:fixed">x</div>', 'x', ['style']],
    ['<math><mi xlink:href="data:x,<script>alert(1)</script>">', '', null],
  ])('that runs or loads anything is dropped and told: %s', (html, text, unsafe) => {
    const read = readHtml(html);
    if (unsafe !== null) expect(read.unsafe).toEqual(unsafe);
    expect(read.unsafe).not.toEqual([]);
    expect(read.text).not.toMatch(/<[a-z]|javascript:/iu);
    if (unsafe !== null) expect(read.text).toBe(text);
  });

  it('that is cut or nested leaves no tag', () => {
    for (const html of [
      '<scr<script>ipt>alert(1)</script>',
      '<<b>script>alert(1)<</b>/script>',
      '<img src=x onerror=alert(1)',
      '<!--><script>alert(1)</script>',
      '<p title="</p><script>x</script>">',
      '<javascript:alert(1)>',
    ])
      expect(readHtml(html).text).not.toMatch(/<[a-z/]/iu);
  });

  it('is dropped from what customers write', () => {
    expect(dropTags('<b>limit</b> of <i>Flex Card</i>?')).toBe('limit of Flex Card?');
    expect(dropTags('<p>one</p><p>two</p>')).toBe('one  two');
    expect(dropTags('fee<script>alert("limit")</script>')).toBe('fee');
    expect(dropTags('Q&amp;A&nbsp;here')).toBe('Q&A\u00A0here');
    expect(dropTags('is 3 < 5 and 7>6?')).toBe('is 3 < 5 and 7>6?');
    expect(dropTags('my <Flex Card> limit')).toBe('my flex Card limit');
    expect(dropTags('<img src=x onerror=alert(1)>')).toBe('');
    expect(dropTags('年费<br>是多少')).toBe('年费 是多少');
    expect(dropTags('how do I add a <script> tag to my page')).toBe('how do I add a  tag to my page');
    expect(dropTags('see <https://a.b/c>')).toBe('see https://a.b/c');
    expect(dropTags('is my income<rent')).toBe('is my income<rent');
    expect(dropTags('AT&T and R&D; 5 & 6')).toBe('AT&T and R&D; 5 & 6');
  });
});

describe('links', () => {
  it.each(['https://a.b', 'HTTP://a.b', 'mailto:a@b.c', 'tel:+86-10-1', '/faq', '#a', 'faq/1?x=a:b'])('may lead to %s', (href) => {
    expect(isSafeLink(href)).toBe(true);
  });
  it.each([
    '//a.b/c',
    '/\\a.b',
    '\u200b/\t/a.b',
    'javascript:alert(1)',
    'JaVaScRiPt:x',
    ' javascript:x',
    'java\tscript:x',
    'javascript&#58;x',
    'javascript&colon;x',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc',
    '\u200bjavascript:x',
    'intent://x',
  ])('may not lead to %j', (href) => {
    expect(isSafeLink(href)).toBe(false);
  });

  it.each([
    ['[a](javascript:alert(1))', 'a'],
    ['![a](data:image/svg+xml,x)', 'a'],
    ['see [a](<javascript:x> "t") and [b](https://b.c)', 'see a and [b](https://b.c)'],
    ['[a][1]\n\n[1]: javascript:x', 'a'],
  ])('in Markdown lead nowhere else: %s', (text, safe) => {
    const shown = toSafeMarkdown(text);
    expect(shown).not.toMatch(/javascript:|data:/u);
    expect(shown).toContain(safe);
  });

  it('that lead elsewhere are found', () => {
    expect(findUnsafeLinks('- **[a](javascript:x)**\n- [b](https://b.c)')).toEqual(['javascript:x']);
    expect(findUnsafeLinks('[b](https://b.c): see')).toEqual([]);
  });
});

describe('plain text', () => {
  it.each([
    ['# Fees\n\n**None** at *all*, `x_y`, ~~ten~~.', 'Fees\n\nNone at all, x_y, ten.'],
    ['one\n- two\n- three', 'one\n- two\n- three'],
    ['1. a\n2. b\n\nthen', '1. a\n2. b\n\nthen'],
    ['3) a\n7) b', '3) a\n7) b'],
    ['- a\n  - b', '- a\n- b'],
    ['> quoted', 'quoted'],
    ['| a | b |\n|---|---|\n| 1 | 2 |', '- a: 1, b: 2'],
    ['5*3*2 is 30, a_b_c, 3~5 days, 7~9 by post', '5*3*2 is 30, a_b_c, 3~5 days, 7~9 by post'],
    ['2 * 3 * 4', '2 * 3 * 4'],
    ['\\*not\\* so', '*not* so'],
    ['[us](https://a.b) ![logo](https://a.b/l.png)', 'us https://a.b logo'],
    ['[mail](mailto:a@b.c), https://a.b/c', 'mail a@b.c, https://a.b/c'],
    ['<b>x</b> &lt;y&gt; R&D &amp; more', 'x <y> R&D & more'],
    ['Open Me > Settings.', 'Open Me > Settings.'],
    ['第一行\n第二行', '第一行\n第二行'],
    ['', ''],
  ])('of %j', (markdown, plain) => {
    expect(toPlainText(markdown, true)).toBe(plain);
  });

  it('leaves out addresses where they are not shown', () => {
    expect(toPlainText('See [our page](https://a.b/c).', false)).toBe('See our page.');
  });

  it('keeps what is no reference', () => {
    expect(decodeEntities('a & b &lt; c <d> &nosuch; &#x4E2D;')).toBe('a & b < c <d> &nosuch; 中');
  });
});
