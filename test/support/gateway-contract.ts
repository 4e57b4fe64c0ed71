import { randomUUID } from 'node:crypto';
import {
  type GatewayTransaction,
  type WebhookMessage,
  WebhookRefused,
} from '../../src/contexts/payments/contract/gateway-news.js';
import {
  type AuthorizeOutcome,
  type AuthorizeRequest,
  type FindRequest,
  type OperationOutcome,
  type PaymentGateway,
} from '../../src/contexts/payments/contract/payment-gateway.js';

type Operation = 'capture' | 'refund' | 'void';

/** What can go wrong with a call; each gateway's fixture tells which of these it can stage. */
export type StagedFault =
  | 'timeout_before'
  | 'timeout_after'
  | 'reset_after'
  | 'error_before'
  | 'error_after'
  | 'unavailable'
  | 'still_pending'
  | 'nonsense_body'
  | 'huge_body';

/** What really moved, by a source outside of the gateway's class. */
export interface Moved {
  kind: 'authorization' | Operation;
  amount: number;
  currency: string;
}

/** A gateway and the world around it, as its suite sets it up. */
export interface GatewayFixture {
  gateway: PaymentGateway;
  /** Pays, perhaps after the shopper agreed. */
  token: string;
  /** Is refused. */
  declined?: { token: string; code: string; prepare?(): void };
  /** Waits for the shopper. */
  asksShopper?: string;
  /** A shopper who refuses may still change their mind: the gateway goes on waiting. */
  isRefusalOpen?: boolean;
  /** The shopper decides at the address they were sent to. */
  decide?(url: string, decision: 'approve' | 'refuse'): Promise<unknown>;
  /** What moved for a payment; absent for a gateway without a memory, such as an invoice. */
  moved?(paymentKey: string): Promise<Moved[]>;
  /** Makes the next such call go wrong; may name a token to pay with. */
  stage?: Partial<Record<'authorize' | Operation, readonly StagedFault[]>> & {
    strike(on: 'authorize' | Operation, fault: StagedFault): Promise<string | void>;
  };
  /** A message about a payment as it would arrive. */
  message?(paymentKey: string, how?: 'unsigned' | 'other_secret' | 'old' | 'altered'): Promise<WebhookMessage>;
  /** A buyer goes to their bank about a captured payment; answers the gateway's name of the dispute. */
  dispute?(reference: string): Promise<string>;
  /** Amounts that it takes, and amounts that it must refuse before anything happens. */
  amounts: { taken: [currency: string, amount: number][]; refused?: [currency: string, amount: number][] };
}

/** How long a call may take here before its signal aborts. */
const LIMIT_MS = 600;
const PATIENCE_MS = 20_000;

/** The port's promises, one by one, for any gateway. `start` sets it up, `close` takes it down. */
export function describeGateway(
  name: string,
  { start, close }: { start(): Promise<GatewayFixture>; close?(): Promise<void> },
): void {
  describe(`the gateway contract: ${name}`, () => {
    let fixture: GatewayFixture;
    let gateway: PaymentGateway;
    beforeAll(async () => {
      fixture = await start();
      gateway = fixture.gateway;
    });
    afterAll(() => close?.());

    const patiently = () => AbortSignal.timeout(PATIENCE_MS);
    const request = (change: Partial<AuthorizeRequest> = {}): AuthorizeRequest => ({
      ...{ key: `payment-${randomUUID()}`, token: fixture.token, amount: 1999, currency: 'EUR' },
      ...{ orderId: randomUUID(), capture: 'manual', returnUrl: 'https://shop.example/back', ...change },
    });
    const find = (kind: FindRequest['kind'], key: string, gatewayReference: string | null = null) =>
      gateway.find({ kind, key, gatewayReference, since: new Date(Date.now() - 60_000) }, patiently());

    /** The attempt's end, whatever the shopper has to do for it. */
    const settled = async (wanted: AuthorizeRequest, signal = patiently()): Promise<AuthorizeOutcome> => {
      const outcome = await gateway.authorize(wanted, signal);
      if (outcome.status !== 'requires_action') return outcome;
      await fixture.decide!(outcome.url, 'approve');
      return (await find('payment', wanted.key, outcome.reference)) as AuthorizeOutcome;
    };
    /** An authorised payment, and its operations. */
    const paid = async (change: Partial<AuthorizeRequest> = {}) => {
      const wanted = request(change);
      const outcome = await settled(wanted);
      expect(outcome).toMatchObject({ status: wanted.capture === 'automatic' ? 'captured' : 'authorized' });
      const { reference } = outcome as { reference: string };
      const { key: paymentKey, currency } = wanted;
      const operate = (
        kind: Operation,
        amount: number,
        { key = `${kind}-${randomUUID()}`, isFinal = false, signal = patiently() } = {},
      ): Promise<OperationOutcome> =>
        gateway[kind]({ key, paymentKey, gatewayReference: reference, amount, currency, isFinal }, signal);
      return { key: paymentKey, reference, outcome, operate };
    };
    const moved = async (key: string): Promise<[string, number][]> =>
      (await fixture.moved!(key)).map(({ kind, amount }) => [kind, amount]);
    const remembers = (): boolean => fixture.moved !== undefined;
    const done = { status: 'succeeded' };
    const refused = expect.objectContaining({ status: 'declined', code: expect.stringMatching(/^[\w.-]+$/) });

    it('has the methods that its capabilities speak of', () => {
      const { webhooks, listing, savedMethods } = gateway.capabilities;
      expect(!!gateway.readWebhook || !webhooks).toBe(true);
      expect(!!gateway.transactions || !listing).toBe(true);
      expect((!!gateway.savedMethods && !!gateway.forgetMethod && !!gateway.isKept) || !savedMethods).toBe(true);
    });

    it('authorises: sets aside, takes nothing, and names it', async () => {
      const { key, outcome, reference } = await paid();
      expect(reference).toMatch(/\S/);
      const { amount = 1999, currency = 'EUR' } = outcome as { amount?: number; currency?: string };
      expect({ amount, currency }).toEqual({ amount: 1999, currency: 'EUR' });
      if (remembers()) expect(await moved(key)).toEqual([['authorization', 1999]]);
    });

    it('declines with a code, and nothing has moved', async () => {
      if (!fixture.declined) return;
      const { token, code, prepare } = fixture.declined;
      const wanted = request({ token });
      prepare?.();
      expect(await settled(wanted)).toEqual({ status: 'declined', code });
      expect(await moved(wanted.key)).toEqual([]);
      expect(['declined', 'not_found']).toContain((await find('payment', wanted.key)).status);
    });

    it('pays with nothing but its own tokens, least of all with a card number', async () => {
      if (!fixture.declined) return;
      for (const token of ['4242424242424242', '4000 0000 0000 3220', 'no such token', '']) {
        const wanted = request({ token });
        expect(await gateway.authorize(wanted, patiently())).toEqual({ status: 'declined', code: 'invalid_token' });
        expect(await moved(wanted.key)).toEqual([]);
      }
    });

    it('waits for the shopper, who agrees or does not', async () => {
      if (!fixture.asksShopper) return expect(gateway.capabilities.redirects).toBe(false);
      const outcomes: Record<string, unknown> = {};
      for (const decision of ['approve', 'refuse'] as const) {
        const wanted = request({ token: fixture.asksShopper });
        const waiting = await gateway.authorize(wanted, patiently());
        expect(waiting).toMatchObject({ status: 'requires_action', url: expect.stringMatching(/^https?:/) });
        const { url, reference } = waiting as { url: string; reference: string };
        expect(await find('payment', wanted.key, reference)).toMatchObject({ status: 'requires_action' });
        expect(await moved(wanted.key)).toEqual([]);
        await fixture.decide!(url, decision);
        outcomes[decision] = await find('payment', wanted.key, reference);
        expect(await moved(wanted.key)).toEqual(decision === 'approve' ? [['authorization', 1999]] : []);
      }
      const open = expect.objectContaining({ status: 'requires_action' });
      const refuse = fixture.isRefusalOpen ? open : refused;
      expect(outcomes).toEqual({ approve: expect.objectContaining({ status: 'authorized' }), refuse });
    });

    it('acts once for a key, however often and concurrently it is heard', async () => {
      const wanted = request();
      const tries = await Promise.allSettled(Array.from({ length: 8 }, () => gateway.authorize(wanted, patiently())));
      const heard = tries.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
      expect(heard.length).toBeGreaterThan(0);
      const first = await settled(wanted);
      expect(first).toMatchObject({ status: 'authorized' });
      const { reference } = first as { reference: string };
      for (const outcome of heard)
        expect(['unknown', reference]).toContain((outcome as { reference?: string }).reference ?? outcome.status);
      const operate = (kind: Operation, amount: number) => {
        const operation = { key: `${kind}-${wanted.key}`, paymentKey: wanted.key, gatewayReference: reference, amount };
        return gateway[kind]({ ...operation, currency: 'EUR' }, patiently());
      };
      for (const [kind, amount] of [
        ['capture', 1500],
        ['refund', 400],
      ] as const) {
        // prettier-ignore
        await Promise.allSettled(Array.from({ length: 8 }, () => operate(kind, amount)));
        expect(await operate(kind, amount)).toEqual(done);
      }
      if (remembers())
        expect(await moved(wanted.key)).toEqual([
          ...[['authorization', 1999], ['capture', 1500], ['refund', 400]], // prettier-ignore
        ]);
    });

    it('takes at once when it is asked to and can', async () => {
      if (!gateway.capabilities.automaticCapture) return;
      const { key, operate } = await paid({ capture: 'automatic' });
      expect(await moved(key)).toEqual([['authorization', 1999], ['capture', 1999]]); // prettier-ignore
      expect(await operate('refund', 1999)).toEqual(done);
      expect(await operate('refund', 1)).toEqual(refused);
    });

    it('takes no more than is set aside, and gives back no more than was taken', async () => {
      if (!remembers()) return;
      const { key, operate } = await paid();
      expect(await operate('refund', 1)).toEqual(refused);
      expect(await operate('capture', 2000)).toEqual(refused);
      expect(await operate('capture', 1999, { isFinal: true })).toEqual(done);
      expect(await operate('capture', 1)).toEqual(refused);
      expect(await operate('refund', 2000)).toEqual(refused);
      expect(await operate('refund', 1999)).toEqual(done);
      expect(await operate('refund', 1)).toEqual(refused);
      expect(await moved(key)).toEqual([
        ...[['authorization', 1999], ['capture', 1999], ['refund', 1999]], // prettier-ignore
      ]);
    });

    it('takes and gives back in parts as its capabilities say', async () => {
      const { partialCapture, multipleCaptures, partialRefund } = gateway.capabilities;
      const { key, operate } = await paid();
      const captures = !partialCapture ? [1999] : multipleCaptures ? [700, 800] : [1500];
      for (const amount of captures) expect(await operate('capture', amount)).toEqual(done);
      const taken = captures.reduce((sum, amount) => sum + amount, 0);
      if (!multipleCaptures && partialCapture) expect(await operate('capture', 1999 - taken)).toEqual(refused);
      const refunds = partialRefund ? [1, 600, taken - 601] : [taken];
      for (const amount of refunds) expect(await operate('refund', amount)).toEqual(done);
      if (!remembers()) return;
      expect(await moved(key)).toEqual([
        ['authorization', 1999],
        ...captures.map((amount) => ['capture', amount]),
        ...refunds.map((amount) => ['refund', amount]),
      ]);
    });

    it('lets go of what it holds, once, and takes nothing afterwards', async () => {
      const { key, reference, operate } = await paid();
      const voided = `void-${key}`;
      await Promise.allSettled(Array.from({ length: 4 }, () => operate('void', 1999, { key: voided })));
      expect(await operate('void', 1999, { key: voided })).toEqual(done);
      if (!remembers()) return;
      expect(await find('void', voided, reference)).toEqual(done);
      expect(await operate('capture', 1)).toEqual(refused);
      expect(await moved(key)).toEqual([['authorization', 1999], ['void', 1999]]); // prettier-ignore
    });

    it('lets go of the rest after it took a part', async () => {
      if (!gateway.capabilities.partialCapture) return;
      const { operate } = await paid();
      expect(await operate('capture', 500)).toEqual(done);
      expect(await operate('void', 1499)).toEqual(done);
      if (remembers()) expect(await operate('capture', 1)).toEqual(refused);
    });

    it('finds what it did by its key, and nothing that it did not', async () => {
      for (const kind of ['payment', 'capture', 'refund', 'void'] as const) {
        expect(await find(kind, `${kind}-${randomUUID()}`)).toEqual({ status: 'not_found' });
      }
      if (!remembers()) return;
      const { key, reference, outcome, operate } = await paid();
      expect(await find('payment', key, reference)).toEqual(outcome);
      await operate('capture', 900, { key: `capture-${key}` });
      await operate('refund', 300, { key: `refund-${key}` });
      expect(await find('capture', `capture-${key}`, reference)).toEqual(done);
      expect(await find('refund', `refund-${key}`, reference)).toEqual(done);
      expect(await find('refund', `refund-${key}-2`, reference)).toEqual({ status: 'not_found' });
      expect(await find('capture', `capture-${key}-2`, reference)).toEqual({ status: 'not_found' });
    });

    it('ends a call when its signal aborts', async () => {
      const began = Date.now();
      const cut = AbortSignal.abort();
      await Promise.allSettled([gateway.authorize(request(), cut), find('payment', 'payment-none')]);
      expect(Date.now() - began).toBeLessThan(5000);
    });

    /** As the shop recovers: asks by key, and acts again only when it is not found. */
    const recover = async <T extends { status: string }>(
      sought: { kind: FindRequest['kind']; key: string; reference: string | null },
      again: () => Promise<T>,
    ): Promise<{ status: string }> => {
      const found = await find(sought.kind, sought.key, sought.reference);
      return found.status === 'not_found' ? again() : found;
    };
    const cut = () => AbortSignal.timeout(LIMIT_MS);
    const unknownOr = async (call: Promise<{ status: string }>): Promise<string> =>
      call.then(({ status }) => status, () => 'unknown'); // prettier-ignore

    it('authorises exactly once through every fault that can be staged', async () => {
      for (const fault of fixture.stage?.authorize ?? []) {
        const token = (await fixture.stage!.strike('authorize', fault)) ?? fixture.token;
        const wanted = request({ token });
        expect([fault, await unknownOr(gateway.authorize(wanted, cut()))]).toEqual([fault, 'unknown']);
        const outcome = await recover({ kind: 'payment', key: wanted.key, reference: null }, () => settled(wanted));
        const ended = outcome.status === 'requires_action' ? await settled(wanted) : outcome;
        expect([fault, ended.status, await moved(wanted.key)]).toEqual([
          ...[fault, 'authorized', [['authorization', 1999]]],
        ]);
      }
    });

    it.each(['capture', 'refund', 'void'] as const)('%ss exactly once through every fault', async (kind) => {
      for (const fault of fixture.stage?.[kind] ?? []) {
        const { key: paymentKey, reference, operate } = await paid();
        if (kind === 'refund') await operate('capture', 1999);
        const [key, amount] = [`${kind}-${randomUUID()}`, kind === 'void' ? 1999 : 1000];
        await fixture.stage!.strike(kind, fault);
        expect([fault, await unknownOr(operate(kind, amount, { key, signal: cut() }))]).toEqual([fault, 'unknown']);
        const outcome = await recover({ kind, key, reference }, () => operate(kind, amount, { key }));
        const effects = (await moved(paymentKey)).filter(([what]) => what === kind);
        expect([fault, outcome.status, effects]).toEqual([fault, 'succeeded', [[kind, amount]]]);
      }
    });

    it('counts in every currency that it takes, and refuses the others before anything happens', async () => {
      for (const [currency, amount] of fixture.amounts.taken) {
        const { key, operate, outcome } = await paid({ currency, amount });
        const told = outcome as { amount?: number; currency?: string };
        expect([told.currency ?? currency, told.amount ?? amount]).toEqual([currency, amount]);
        expect(await operate('capture', amount, { isFinal: true })).toEqual(done);
        expect(await operate('refund', amount)).toEqual(done);
        if (remembers()) {
          const kinds = ['authorization', 'capture', 'refund'];
          expect(await fixture.moved!(key)).toEqual(kinds.map((kind) => ({ kind, amount, currency })));
        }
      }
      for (const [currency, amount] of fixture.amounts.refused ?? []) {
        const wanted = request({ currency, amount });
        expect(await gateway.authorize(wanted, patiently())).toEqual(refused);
        expect(await moved(wanted.key)).toEqual([]);
      }
    });

    it('believes its own messages, and no others', async () => {
      if (!gateway.capabilities.webhooks || !fixture.message) return;
      const { key, reference } = await paid();
      const genuine = await fixture.message(key);
      const news = await gateway.readWebhook!(genuine, patiently());
      expect(news.paymentKey ?? news.gatewayReference).toBe(news.paymentKey ? key : reference);
      expect(news.occurredAt).toBeInstanceOf(Date);
      expect((await gateway.readWebhook!(genuine, patiently())).eventId).toBe(news.eventId);
      const reasons: Record<string, unknown> = {};
      for (const how of ['unsigned', 'other_secret', 'old', 'altered'] as const) {
        const forged = await fixture.message(key, how);
        const error = await gateway.readWebhook!(forged, patiently()).catch((error: unknown) => error);
        expect(error).toBeInstanceOf(WebhookRefused);
        reasons[how] = (error as WebhookRefused).reason;
      }
      const forged = 'bad_signature';
      expect(reasons).toEqual({ unsigned: forged, other_secret: forged, altered: forged, old: 'too_old' });
      const later = { ...genuine, receivedAt: new Date(genuine.receivedAt.getTime() + 6 * 60_000) };
      await expect(gateway.readWebhook!(later, patiently())).rejects.toMatchObject({ reason: 'too_old' });
    });

    it('lists what happened, whole and in order', async () => {
      if (!gateway.capabilities.listing) return;
      const from = new Date(Math.floor(Date.now() / 1000) * 1000 - 1000);
      const sold = await paid();
      await sold.operate('capture', 1500, { key: `capture-${sold.key}` });
      await sold.operate('refund', 500, { key: `refund-${sold.key}` });
      const dropped = await paid();
      await dropped.operate('void', 1999, { key: `void-${dropped.key}` });
      const all: GatewayTransaction[] = [];
      const window = { from, to: new Date(Date.now() + 2000) };
      for await (const transaction of gateway.transactions!(window, patiently())) all.push(transaction);
      const of = (payment: { reference: string; key: string }) =>
        all
          .filter((one) => one.gatewayReference === payment.reference || one.paymentKey === payment.key)
          .map(({ kind, amount, currency, key, fee }) => [kind, amount, currency, key, Number.isSafeInteger(fee)]);
      expect(of(sold)).toEqual([
        ['authorization', 1999, 'EUR', sold.key, true],
        ['capture', 1500, 'EUR', `capture-${sold.key}`, true],
        ['refund', 500, 'EUR', `refund-${sold.key}`, true],
      ]);
      const [set, letGo, ...more] = of(dropped);
      expect([set, more]).toEqual([['authorization', 1999, 'EUR', dropped.key, true], []]);
      // Not every gateway tells who asked it to let go.
      expect([null, `void-${dropped.key}`]).toContain(letGo![3]);
      expect(letGo).toEqual(['void', 1999, 'EUR', letGo![3], true]);
      const times = all.map(({ occurredAt }) => occurredAt.getTime());
      expect(times).toEqual([...times].sort((a, b) => a - b));
      expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    });

    it('lists a dispute with how it stands', async () => {
      if (!gateway.capabilities.listing || !fixture.dispute) return;
      const { key, reference, operate } = await paid();
      await operate('capture', 1999);
      const id = await fixture.dispute(reference);
      const window = { from: new Date(Date.now() - 60_000), to: new Date(Date.now() + 2000) };
      const all: GatewayTransaction[] = [];
      for await (const transaction of gateway.transactions!(window, patiently())) all.push(transaction);
      const told = all.filter(({ dispute }) => dispute?.id === id);
      expect(told.length).toBeGreaterThan(0);
      for (const { kind, paymentKey, gatewayReference, dispute } of told) {
        expect([kind, paymentKey ?? gatewayReference]).toEqual(['dispute', paymentKey === null ? reference : key]);
        expect(dispute).toMatchObject({ status: 'open', amount: 1999, currency: 'EUR' });
      }
    });

    it('keeps a method for a customer, pays with it, and forgets it', async () => {
      if (!gateway.capabilities.savedMethods) return;
      const [ada, bob] = [`customer-${randomUUID()}`, `customer-${randomUUID()}`];
      const { outcome } = await paid({ saveFor: ada });
      const { savedMethod } = outcome as { savedMethod?: { token: string; label: string } };
      expect(savedMethod?.label).not.toMatch(/\d{5}/);
      expect(await gateway.savedMethods!(ada, patiently())).toEqual([savedMethod]);
      expect(await gateway.savedMethods!(bob, patiently())).toEqual([]);
      expect([savedMethod!.token, fixture.token].map((token) => gateway.isKept!(token))).toEqual([true, false]);
      const stolen = request({ token: savedMethod!.token, saveFor: bob });
      expect(await gateway.authorize(stolen, patiently())).toEqual(refused);
      expect(await gateway.savedMethods!(bob, patiently())).toEqual([]);
      const { key } = await paid({ token: savedMethod!.token });
      expect(await moved(key)).toEqual([['authorization', 1999]]);
      await gateway.forgetMethod!(bob, savedMethod!.token, patiently());
      expect(await gateway.savedMethods!(ada, patiently())).toHaveLength(1);
      for (let time = 0; time < 2; time++) await gateway.forgetMethod!(ada, savedMethod!.token, patiently());
      expect(await gateway.savedMethods!(ada, patiently())).toEqual([]);
      const late = request({ token: savedMethod!.token, saveFor: ada });
      expect(await gateway.authorize(late, patiently())).toEqual(refused);
      expect(await moved(late.key)).toEqual([]);
    });
  });
}
