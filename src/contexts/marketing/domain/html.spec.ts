import { describe, expect, it } from '@jest/globals';
import { html } from './html.js';
import { moneyText } from './money-text.js';

describe('html', () => {
  it('escapes what could leave its place, in text and in attributes', () => {
    expect(String(html`<a title="${`"><script>'&`}">${'<b>'}</a>`)).toBe(
      '<a title="&quot;&gt;&lt;script&gt;&#39;&amp;">&lt;b&gt;</a>',
    );
  });

  it('keeps its own markup, joins lists and leaves nothing out but nothing', () => {
    const items = ['a', '<'].map((item) => html`<li>${item}</li>`);
    expect(String(html`${items}|${null}${undefined}|${0}`)).toBe('<li>a</li><li>&lt;</li>||0');
  });
});

describe('Money as text', () => {
  it.each([
    [1999, 'EUR', '€19.99'],
    [5, 'USD', '$0.05'],
    [123456, 'JPY', '¥123,456'],
    [-1999, 'GBP', '-£19.99'],
  ])('%i %s is %s', (amount, currency, text) => {
    expect(moneyText({ amount, currency })).toBe(text);
  });

  it('has as many decimals as ISO 4217 says and loses none', () => {
    expect(moneyText({ amount: 9_007_199_254_740_991, currency: 'KWD' })).toMatch(/9,007,199,254,740\.991$/);
    expect(moneyText({ amount: 1500, currency: 'IQD' })).toMatch(/1\.500$/);
  });
});
