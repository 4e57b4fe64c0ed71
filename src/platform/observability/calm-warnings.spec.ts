import { jest } from '@jest/globals';
import { CalmWarnings } from './calm-warnings.js';

describe('CalmWarnings', () => {
  afterEach(() => jest.useRealTimers());

  it('says the same thing once a minute, and other things at once', () => {
    jest.useFakeTimers({ now: 0 });
    const said: string[] = [];
    const warnings = new CalmWarnings({ warn: (message: string) => said.push(message) } as never);
    warnings.warn('Away', 'first');
    warnings.warn('Away', 'second');
    warnings.warn('Lost', 'third');
    jest.setSystemTime(60_000);
    warnings.warn('Away', 'fourth');
    expect(said).toEqual(['Away: first', 'Lost: third', 'Away: fourth']);
  });
});
