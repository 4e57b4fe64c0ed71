import { returnStep } from './return-step.js';

describe('POST /v1/admin/returns/{id}/approve', () => {
  const wrong = [' ', null, 'x'.repeat(2001), 1].map((instructions) => ({ instructions }));
  const scene = returnStep('approve', {}, [...wrong, { reason: 'a' }, []]);

  it('lets the goods come, with instructions for the shopper', async () => {
    const id = await scene.requested();
    const { status, body } = await scene.take(id, { instructions: 'To:\nReturns desk' });
    expect([status, body.status, body.version]).toEqual([200, 'approved', 2]);
    expect(body).toMatchObject({
      instructions: 'To:\nReturns desk',
      approved_at: expect.stringMatching(/Z$/),
      ended_at: null,
    });
    const { timeline } = await scene.desk.orderOf(scene.order.id);
    expect(timeline.at(-1)).toEqual({
      at: body.approved_at,
      event: 'return_approved',
      detail: body.number,
      by: 'tests',
    });
  });

  it('may say nothing', async () => {
    expect((await scene.take(await scene.requested())).body.instructions).toBeNull();
  });
});
