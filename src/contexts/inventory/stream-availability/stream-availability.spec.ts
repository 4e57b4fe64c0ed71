import { jest } from '@jest/globals';
import { type FastifyRequest } from 'fastify';
import { type OpenStreams } from '../../../platform/http/event-stream/open-streams.js';
import { type AvailabilityBoard } from './availability-board.js';
import { StreamAvailabilityController } from './stream-availability.controller.js';

describe('Opening a stream', () => {
  afterEach(() => void jest.useRealTimers());

  it('is given up within ten seconds when the database does not say what there is', async () => {
    jest.useFakeTimers();
    const stream = { destroy: jest.fn() };
    const streams = { open: () => stream } as unknown as OpenStreams;
    const board = { watch: () => new Promise<void>(() => undefined) } as unknown as AvailabilityBoard;
    const request = { ip: '127.0.0.1', raw: {} } as FastifyRequest;
    const query = { variants: '01938b5e-3a50-7cc1-b2a4-6f6f6b2f0c11' };
    const opened = new StreamAvailabilityController(streams, board).stream(query, request, 'text/event-stream');
    const refused = expect(opened).rejects.toMatchObject({ code: 'not_in_time' });
    await jest.advanceTimersByTimeAsync(9_999);
    await refused;
    expect(stream.destroy).toHaveBeenCalled();
  });
});
