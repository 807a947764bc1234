import { describe, expect, it } from '@jest/globals';
import { looksForeign } from '../../../../src/language/text/detect-language.js';

describe('a text in Latin letters', () => {
  it.each([
    'comment rembourser mon prêt',
    'où est mon colis ?',
    'wie kann ich meinen vertrag kündigen',
    'wo ist mein paket?',
    '¿dónde está mi paquete?',
    'quanto custa o cartão',
    'dove è il mio pacco?',
    'hoe kan ik mijn abonnement opzeggen',
    'gdzie jest moja paczka',
    'làm thế nào để trả nợ trước hạn',
    'kredimi erken nasıl öderim',
    'paket saya di mana',
  ])('looks foreign: %s', (text) => {
    expect(looksForeign(text)).toBe(true);
  });

  it.each([
    'how do i repay early',
    'wheres my monny',
    'annaul fe',
    'erly repaymnt fee',
    'la la la dum dee dum',
    'asdf qwer zxcv uiop',
    'hi',
    'ok',
    'wo de ka diu le',
    'tiqian huankuan yao shouxufei ma',
    'linghuo ka nianfei',
    'samsung galaxy a55',
    'vpn error 809',
    '',
  ])('does not: %s', (text) => {
    expect(looksForeign(text)).toBe(false);
  });
});
