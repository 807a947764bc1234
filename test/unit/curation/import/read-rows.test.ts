import { describe, expect, it } from '@jest/globals';
import { readRows } from '../../../../src/curation/import/files/read-source.js';
import { lineOf } from '../../../../src/curation/import/files/source-row.js';
import type { ImportFormat } from '../../../../src/curation/import/import-request.js';

/** Rows as `line: value`, and what cannot be read as `line: ! reason`; the bytes come in pieces of one size. */
const read = async (bytes: Uint8Array | string, name = 'x', format: ImportFormat | null = null, size = 7): Promise<readonly string[]> => {
  const all = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes;
  async function* open(): AsyncIterable<Uint8Array> {
    for (let start = 0; start < all.length; start += size) yield await Promise.resolve(all.slice(start, start + size));
  }
  const rows: string[] = [];
  for await (const row of readRows({ name, open }, format)) {
    rows.push(
      row.kind === 'row'
        ? `${String(row.line)}: ${JSON.stringify(row.value)}`
        : `${String(row.problem.line)}: ! ${row.problem.column ?? ''} ${row.problem.reason}`,
    );
  }
  return rows;
};

describe('CSV', () => {
  it('has rows that know their lines, also after fields of several lines and empty lines', async () => {
    const text = '\uFEFFtext,label\r\nfirst,a\r\n"two\r\nlines",b\r\n\r\n"said ""hi""",c\r\n,d\r\nlast,';
    expect(await read(text, 'x.csv')).toEqual([
      '2: {"label":"a","text":"first"}',
      '3: {"label":"b","text":"two\\nlines"}',
      '6: {"label":"c","text":"said \\"hi\\""}',
      '7: {"label":"d"}',
      '8: {"text":"last"}',
    ]);
  });

  it('keeps the good rows beside the bad ones', async () => {
    const text = 'text,label\na,1\n"b"x,2\nc,3\nd,4,5\ne\n5" pipe,6\n"f,7\ng,8\n';
    expect(await read(text, 'x.csv')).toEqual([
      '2: {"label":"1","text":"a"}',
      '3: {"label":"2","text":"\\"b\\"x"}',
      '4: {"label":"3","text":"c"}',
      '5: !  the row has 3 fields, but the header names 2; put quotes around fields that contain the delimiter',
      '6: {"text":"e"}',
      '7: {"label":"6","text":"5\\" pipe"}',
      '8: !  a quote opens a field here and is never closed; close it, and write a quote within a field twice',
      '9: {"label":"8","text":"g"}',
    ]);
  });

  it('loses one row only to a quote that is never closed', async () => {
    const text = `text,label\n"open,a\n${Array.from({ length: 5000 }, (_, index) => `row ${String(index)},b`).join('\n')}\n`;
    const rows = await read(text, 'x.csv', null, 65_536);
    expect([rows.length, rows[0]?.slice(0, 4), rows[1], rows.at(-1)]).toEqual([
      5001,
      '2: !',
      '3: {"label":"b","text":"row 0"}',
      '5002: {"label":"b","text":"row 4999"}',
    ]);
  });

  it.each([
    ['semicolons', 'text;label\na, b;1', 'a, b'],
    ['tabs', 'text\tlabel\na, b\t1', 'a, b'],
    ['commas', '"te;xt",label\n"a, b",1', 'a, b'],
  ])('may be parted by %s', async (_, text, value) => {
    const [row = ''] = await read(text, 'x.csv');
    expect(Object.values(JSON.parse(row.slice(3)) as Record<string, string>).toSorted()).toEqual(['1', value]);
  });

  it('tells of a column that stands twice', async () => {
    expect(await read('a,a\n1,2', 'x.csv')).toEqual([
      '1: ! a two columns are named "a"; only the first is read, so rename the other',
      '2: {"a":"1"}',
    ]);
  });

  it('may be empty or have a header only', async () => {
    expect(await read('', 'x.csv')).toEqual([]);
    expect(await read('text,label\n', 'x.csv')).toEqual([]);
  });
});

describe('JSON Lines', () => {
  it('have one object a line', async () => {
    expect(await read('{"a":1}\n\n{"a":\n[1]\r\n"x"\n{"b":"\\u8fd8"}', 'x.jsonl')).toEqual([
      '1: {"a":1}',
      expect.stringMatching(/^3: ! {2}the line is no JSON: /),
      '4: !  the line is JSON, but no object; write {…}',
      '5: !  the line is JSON, but no object; write {…}',
      '6: {"b":"还"}',
    ]);
  });
});

describe('YAML', () => {
  it('is read item by item, so that a faulty item spoils only itself', async () => {
    const text =
      '# ships\n- id: a\n  text: |\n    - not an item\n\n- { id: b }\n- id: [c\n- just a text\n# the last\n- id: d\n  text: "two\n    lines"\n';
    expect(await read(text, 'x.yaml')).toEqual([
      '2: {"id":"a","text":"- not an item\\n"}',
      '6: {"id":"b"}',
      expect.stringMatching(/^[78]: ! {2}the YAML is faulty/),
      '8: !  the item is no mapping of fields to plain values; write "field: value" lines',
      '10: {"id":"d","text":"two lines"}',
    ]);
  });

  it('may be a mapping with lists that are not indented, several documents, or JSON', async () => {
    expect(await read('entityTypes:\n- id: A\n- id: B\nunits:\n- id: u\n', 'x.yaml')).toEqual([
      '1: {"entityTypes":[{"id":"A"},{"id":"B"}],"units":[{"id":"u"}]}',
    ]);
    expect(await read('---\nid: a\n---\n- id: b\n- id: c\n', 'x.yml')).toEqual(['2: {"id":"a"}', '4: {"id":"b"}', '5: {"id":"c"}']);
    expect(await read('[\n {"id": "a"},\n {"id": "b"}\n]', 'x.json')).toEqual(['2: {"id":"a"}', '3: {"id":"b"}']);
  });

  it('knows the lines of its values', async () => {
    for await (const row of readRows(
      { name: 'x.yaml', open: () => bytes('- id: z\n- id: a\n  answers:\n    - text: x\n    - text: y\n      condition:\n        a: 1\n') },
      null,
    )) {
      if (row.kind === 'row' && row.value['id'] === 'a') {
        expect([
          row.line,
          lineOf(row, []),
          lineOf(row, ['id']),
          lineOf(row, ['answers', '1', 'text']),
          lineOf(row, ['answers', '1', 'condition', 'a']),
          lineOf(row, ['answers', '1', 'missing']),
        ]).toEqual([2, 2, 2, 5, 7, 5]);
      }
    }
  });

  it('is not taken in by bombs', async () => {
    const bomb = [
      '- a: &a [x, x, x, x, x, x, x, x, x, x]',
      ...[...'bcdefgh'].map(
        (name, index) =>
          `  ${name}: &${name} [${Array(10)
            .fill(`*${'abcdefg'.charAt(index)}`)
            .join(', ')}]`,
      ),
    ].join('\n');
    expect(await read(bomb, 'x.yaml')).toEqual([expect.stringMatching(/^1: ! {2}the YAML cannot be used: Excessive alias count/)]);
  });

  async function* bytes(text: string): AsyncIterable<Uint8Array> {
    yield await Promise.resolve(new TextEncoder().encode(text));
  }
});

it.each<[string, string]>([
  ['{"a":1}', '1: {"a":1}'],
  ['[{"a":1}]', '1: {"a":1}'],
  ['- a: 1', '1: {"a":1}'],
  ['# c\na: 1', '2: {"a":1}'],
  ['a,b\n1,2', '2: {"a":"1","b":"2"}'],
])('a text without a name is read as what it looks like: %j', async (text, row) => {
  expect((await read(text)).map((one) => one.replace('"b":"2","a":"1"', '"a":"1","b":"2"'))).toEqual([row]);
});
