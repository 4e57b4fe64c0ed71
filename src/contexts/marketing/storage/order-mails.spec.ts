import { describe, expect, it } from '@jest/globals';
import { jobsFor } from './order-mails.js';

describe('Jobs for letters', () => {
  const keys = Array.from({ length: 25 }, (_, index) => `order-confirmation:${index}`);

  it('hold ten letters each, in order, and each letter once', () => {
    const letters = jobsFor(keys, new Date()).map(({ payload }) => (payload as { keys: string[] }).keys);
    expect(letters.map(({ length }) => length)).toEqual([10, 10, 5]);
    expect(letters.flat()).toEqual(keys);
    expect(jobsFor([], new Date())).toEqual([]);
  });

  it('of one moment share a queue, and are spread over three in time', () => {
    const queues = [0, 1, 2, 3].map((ms) => new Set(jobsFor(keys, new Date(ms)).map(({ queue }) => queue)));
    expect(queues.map(({ size }) => size)).toEqual([1, 1, 1, 1]);
    expect(new Set(queues.flatMap((queue) => [...queue])).size).toBe(3);
    expect(queues[3]).toEqual(queues[0]);
  });
});
