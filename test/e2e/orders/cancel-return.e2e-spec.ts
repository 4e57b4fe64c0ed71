import { returnStep } from './return-step.js';
import { parcel } from './returning.js';

describe('POST /v1/admin/returns/{id}/cancel', () => {
  const wrong = [' ', null, 'x'.repeat(501)].map((reason) => ({ reason }));
  const scene = returnStep('cancel', {}, [...wrong, { at: 'now' }]);

  it('gives the return up, before and after it was approved', async () => {
    const { desk, order } = scene;
    const { status, body } = await scene.take(await scene.requested(), { reason: 'Keeps it' });
    expect([status, body.status, body.end_reason]).toEqual([200, 'cancelled', 'Keeps it']);
    const { timeline } = await desk.orderOf(order.id);
    expect(timeline.at(-1)).toEqual({ at: body.ended_at, event: 'return_cancelled', detail: body.number, by: 'tests' });
    const other = await desk.approved(order.id, [order.lineIds[0]!, 1]);
    expect((await scene.take(other.id)).body).toMatchObject({ status: 'cancelled', end_reason: null });
  });

  it('is too late once something was received', async () => {
    const { desk, order } = scene;
    const { id } = await desk.approved(order.id, [order.lineIds[0]!, 2]);
    await desk.receive(id, parcel([[order.lineIds[0]!, 1]]));
    const { status, body } = await scene.take(id);
    expect([status, body.code, body.from]).toEqual([409, 'orders.return_step_refused', 'partially_received']);
  });
});
