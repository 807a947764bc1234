import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Json } from '../../src/domain/json.js';
import type { GraphStore, Parameters } from '../../src/store/graph-store.js';
import { engines, type OpenEngine } from '../support/engine.js';

const refused = (code: string): unknown => expect.objectContaining({ name: 'Problem', code });

for (const engine of engines) {
  (engine.isSkipped ? describe.skip : describe)(`the graph store on ${engine.name}`, () => {
    let opened: OpenEngine;
    let store: GraphStore;
    let number = 0;

    const newKey = (): string => `key-${String((number += 1))}`;
    const create = (properties: Parameters) => store.write('probe/create-probe', { properties });
    const find = async (key: string): Promise<Json> => (await store.read('probe/find-probe', { key }))[0]?.['probe'] ?? null;
    const valueOf = async (value: Json): Promise<unknown> => (await store.read('probe/find-value', { value }))[0]?.['value'];

    beforeAll(async () => {
      opened = await engine.open();
      store = opened.store;
    }, 600_000);
    afterAll(() => opened.close());

    describe('a transaction', () => {
      it('is kept as a whole and can be read at once', async () => {
        const [first, second] = [newKey(), newKey()];
        await store.transaction(async (transaction) => {
          await transaction.write('probe/create-probe', { properties: { key: first } });
          await transaction.write('probe/create-probe', { properties: { key: second } });
        });
        expect([await find(first), await find(second)]).toEqual([{ key: first }, { key: second }]);
      });

      it('gives what its work gives', async () => {
        expect(await store.transaction(() => Promise.resolve('done'))).toBe('done');
      });

      it('sees its own writes, others see them when it is over', async () => {
        const key = newKey();
        await store.transaction(async (transaction) => {
          await transaction.write('probe/create-probe', { properties: { key } });
          expect(await transaction.read('probe/find-probe', { key })).toHaveLength(1);
          expect(await find(key)).toBeNull();
        });
        expect(await find(key)).toEqual({ key });
      });

      it('keeps nothing when its work throws, and throws the same', async () => {
        const key = newKey();
        const reason = new Error('changed my mind');
        const work = store.transaction(async (transaction) => {
          await transaction.write('probe/create-probe', { properties: { key } });
          throw reason;
        });
        await expect(work).rejects.toBe(reason);
        expect(await find(key)).toBeNull();
      });

      it('keeps nothing when a statement fails, even if the work caught that', async () => {
        const [taken, other] = [newKey(), newKey()];
        await create({ key: taken });
        const work = store.transaction(async (transaction) => {
          await transaction.write('probe/create-probe', { properties: { key: other } });
          await transaction.write('probe/create-probe', { properties: { key: taken } }).catch(() => undefined);
        });
        await expect(work).rejects.toEqual(refused('CONFLICT'));
        expect(await find(other)).toBeNull();
      });

      it('waits for statements that its work did not wait for', async () => {
        const key = newKey();
        await store.transaction((transaction) => {
          void transaction.write('probe/create-probe', { properties: { key } });
          return Promise.resolve();
        });
        expect(await find(key)).toEqual({ key });
      });

      it('takes no statement after its end', async () => {
        const late = await store.transaction((transaction) => Promise.resolve(() => transaction.read('probe/count-probes')));
        await expect(late()).rejects.toThrow('after its transaction had ended');
      });
    });

    describe('rivals', () => {
      it('count up one key 20 times in parallel without loss', async () => {
        const key = newKey();
        const counts = await Promise.all(Array.from({ length: 20 }, () => store.write('probe/count-up', { key })));
        expect(counts.map((rows) => Number(rows[0]?.['count'])).sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
      });

      it('lock two keys in opposite order and both succeed', async () => {
        const [first, second] = [newKey(), newKey()];
        const countBoth = (keys: readonly string[]) =>
          store.transaction(async (transaction) => {
            for (const key of keys) await transaction.write('probe/count-up', { key });
          });
        await Promise.all(Array.from({ length: 10 }, (_, index) => countBoth(index % 2 === 0 ? [first, second] : [second, first])));
        expect([await find(first), await find(second)]).toEqual([
          { key: first, count: 10 },
          { key: second, count: 10 },
        ]);
      });

      it('create one key 20 times in parallel and one of them succeeds', async () => {
        const key = newKey();
        const results = await Promise.allSettled(Array.from({ length: 20 }, () => create({ key })));
        const failures = results.flatMap((result): unknown[] => (result.status === 'rejected' ? [result.reason] : []));
        expect(failures).toEqual(Array.from({ length: 19 }, () => refused('CONFLICT')));
      });
    });

    describe('a unique key', () => {
      it('cannot be given twice', async () => {
        const key = newKey();
        await create({ key });
        await expect(create({ key })).rejects.toEqual(refused('CONFLICT'));
      });

      it('may be missing or null in any number of nodes', async () => {
        await create({ note: 'none' });
        await create({ note: 'none either' });
        await create({ key: null });
        await store.write('conversation/create-turn', { properties: { id: 'a', key: 'a' } });
        await store.write('conversation/create-turn', { properties: { id: 'b', key: 'b', messageKey: null } });
      });
    });

    describe('parameters', () => {
      it.each<[string, Parameters]>([
        [
          'null',
          {
            rows: [
              { key: 'sound', properties: {} },
              { key: null, properties: {} },
            ],
          },
        ],
        ['missing', { rows: [{ properties: {} }] }],
      ])('must not be %s as a key of MERGE', async (_, parameters) => {
        await expect(store.write('probe/upsert-probes', parameters)).rejects.toThrow('$rows.*.key is a key of MERGE and must not be null');
        expect(await find('sound')).toBeNull();
      });

      it('must all be there', async () => {
        await expect(store.read('probe/find-probe', {})).rejects.toThrow('$key is missing');
      });

      it.each([[{ a: 1 }], [[[1]]], [[1, 'a']], [['a', null]]])('must not store %j as a property', async (value) => {
        await expect(create({ key: newKey(), value })).rejects.toThrow('which Neo4j cannot hold');
      });

      it.each<[Json]>([
        [null], [true], [0], [-7], [9007199254740991], [-9007199254740991], [2.5], [-0.1], [1e300], [5e-324], [''], ['𝄞 中文 é\u0000\n'],
        [[]], [[1, 2.5, 'a', null, true]], [{}], [{ a: { b: [{ c: null }, [1, [2]]] }, 中文: '好', 'a b': 1, __proto: 2 }],
      ])('come back as they are: %j', async (value) => {
        expect(await valueOf(value)).toEqual(value);
      }); // prettier-ignore

      it.each<[Json]>([['text'], [''], [3], [2.5], [false], [['甲', 'b']], [[1, 2]], [[1, 2.5]], [[true]], [[]]])(
        'are stored as they are: %j',
        async (value) => {
          const key = newKey();
          await create({ key, value });
          expect(await find(key)).toEqual({ key, value });
        },
      );

      it('remove a property when null', async () => {
        const key = newKey();
        await create({ key, note: 'there' });
        await store.write('probe/upsert-probes', { rows: [{ key, properties: { note: null } }] });
        expect(await find(key)).toEqual({ key });
      });

      it.each([
        [7, 3],
        [7.5, 3.75],
        [-7, -3],
        [1e300, 5e299],
      ])('are whole or not as in JavaScript: half of %d', async (value, half) => {
        expect(await store.read('probe/find-half', { value })).toEqual([{ half }]);
      });

      it('may hold any text, which stays a value', async () => {
        const hostile = fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.constantFrom(
            "Robby' WITH true as ignored MATCH (s) DETACH DELETE s; //",
            '`) DETACH DELETE n //',
            '$key',
            '\\u0027',
            '"}',
            '/*',
            '\\',
          ),
        );
        const hostileName = hostile.filter((name) => !name.includes('\0'));
        const before = await store.read('probe/count-probes');
        await fc.assert(
          fc.asyncProperty(hostile, fc.dictionary(hostileName, hostile, { maxKeys: 3 }), async (text, map) => {
            expect(await valueOf({ text, list: [text], map })).toEqual({ text, list: [text], map });
            expect(await find(text)).toBeNull();
          }),
          { numRuns: 60 },
        );
        expect(await store.read('probe/count-probes')).toEqual(before);
      }, 30_000);
    });

    describe('results', () => {
      it('are plain JSON, whatever the engine has', async () => {
        expect(await store.read('probe/find-odd-values')).toEqual([{ big: 9007199254740992, nan: null, day: '2026-01-02', span: 'P1D' }]);
      });

      it('hold no raw node', async () => {
        await create({ key: newKey() });
        await expect(store.read('probe/find-node')).rejects.toThrow('return n{.*}');
      });
    });

    describe('names', () => {
      it('are put in where a statement asks for them', async () => {
        const key = newKey();
        await create({ key });
        await store.write('probe/label-probe', { key }, { label: 'Savings_Account' });
        expect((await store.read('probe/find-probe', { key }))[0]?.['labels']).toEqual(
          expect.arrayContaining(['Probe', 'Savings_Account']),
        );
      });

      it('cannot be those of the store itself', async () => {
        await expect(store.write('probe/label-probe', { key: 'any' }, { label: 'ApiKey' })).rejects.toEqual(refused('BAD_INPUT'));
      });
    });

    it('reads with statements that read only', async () => {
      await expect(store.read('probe/create-probe', { properties: {} })).rejects.toThrow('writes, but was called to read');
    });

    it('names the statement that there is not', async () => {
      await expect(store.read('probe/find-unicorn')).rejects.toThrow('cypher/probe/find-unicorn.cypher');
    });

    it('throws what is no expected problem as it is', async () => {
      await expect(store.read('probe/find-nonsense')).rejects.not.toMatchObject({ name: 'Problem' });
      expect(await store.findTrouble()).toBeNull();
    });
  });
}

describe('a closed store', () => {
  it.each(engines.filter((engine) => !engine.isSkipped))(
    'on $name says so',
    async (engine) => {
      const { store, close } = await engine.open();
      const reading = store.read('probe/count-probes');
      const writing = store.write('probe/create-probe', { properties: {} });
      await close();
      await Promise.allSettled([reading, writing]);
      await expect(store.read('probe/count-probes')).rejects.toEqual(refused('STORE_UNAVAILABLE'));
      await expect(store.write('probe/create-probe', { properties: {} })).rejects.toEqual(refused('STORE_UNAVAILABLE'));
      expect(await store.findTrouble()).not.toBeNull();
      await store.close();
    },
    120_000,
  );
});
