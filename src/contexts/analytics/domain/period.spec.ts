import { describe, expect, it } from '@jest/globals';
import { PeriodInvalid } from './analytics.errors.js';
import { dateIn, periodOf } from './period.js';

const now = new Date('2026-03-01T23:30:00Z');

describe('A period', () => {
  it('is the last thirty days of UTC, today included, unless said otherwise', () => {
    expect(periodOf({}, now)).toEqual({ from: '2026-01-31', to: '2026-03-02', timeZone: 'UTC' });
  });

  it('takes today from its time zone', () => {
    expect(periodOf({ timeZone: 'Europe/Berlin' }, now).to).toBe('2026-03-03');
    expect(periodOf({ timeZone: 'America/New_York' }, now).to).toBe('2026-03-02');
    expect(dateIn('Asia/Kathmandu', new Date('2026-03-01T18:15:00Z'))).toBe('2026-03-02');
  });

  it('keeps what was asked for', () => {
    const wanted = { from: '2024-02-28', to: '2024-03-01', timeZone: 'Europe/London' };
    expect(periodOf(wanted, now)).toEqual(wanted);
  });

  it.each([
    ['the same day', '2026-01-01', '2026-01-01'],
    ['backwards', '2026-01-02', '2026-01-01'],
    ['401 days', '2025-01-01', '2026-02-06'],
  ])('refuses %s', (_, from, to) => {
    expect(() => periodOf({ from, to }, now)).toThrow(PeriodInvalid);
  });

  it('takes 400 days', () => {
    expect(periodOf({ from: '2025-01-01', to: '2026-02-05' }, now).from).toBe('2025-01-01');
  });
});
