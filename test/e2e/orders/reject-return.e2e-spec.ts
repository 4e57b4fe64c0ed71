import { returnStep } from './return-step.js';

describe('POST /v1/admin/returns/{id}/reject', () => {
  const wrong = [' ', null, 'x'.repeat(501)].map((reason) => ({ reason }));
  const scene = returnStep('reject', { reason: 'Worn' }, [{}, ...wrong, { reason: 'a', refund: true }]);

  it('refuses the goods, with a reason', async () => {
    const id = await scene.requested();
    const { status, body } = await scene.take(id);
    expect([status, body.status, body.end_reason]).toEqual([200, 'rejected', 'Worn']);
    expect(body.ended_at).toMatch(/Z$/);
    const { timeline } = await scene.desk.orderOf(scene.order.id);
    expect(timeline.at(-1)).toEqual({ at: body.ended_at, event: 'return_rejected', detail: body.number, by: 'tests' });
  });
});
