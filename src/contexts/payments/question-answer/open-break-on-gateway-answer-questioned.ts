import { EventsHandler } from '@nestjs/cqrs';
import { type BatchHandler } from '../../../platform/facts/subscriber.js';
import { GatewayAnswerQuestioned } from '../contract/gateway-answer-questioned.event.js';
import { type FoundBreak } from '../domain/reconciliation-break.js';
import { Breaks } from '../storage/break.records.js';
import { gatewayKeyOf } from '../domain/opened-payment.js';

/** People look at what a gateway said against what it was asked: a break for each payment. */
@EventsHandler(GatewayAnswerQuestioned)
export class OpenBreakOnGatewayAnswerQuestioned implements BatchHandler<GatewayAnswerQuestioned> {
  constructor(private readonly breaks: Breaks) {}

  async handleBatch(facts: GatewayAnswerQuestioned[]): Promise<void> {
    const latest = new Map(facts.map(({ data }) => [data.paymentId, breakOf(data)]));
    await this.breaks.open([...latest.values()], null);
  }
}

function breakOf(data: GatewayAnswerQuestioned['data']): FoundBreak {
  const { paymentId, orderId, gateway, amount: expected, currency: expectedCurrency, contradiction, told } = data;
  const { amount: found = null, currency: foundCurrency = null } = data.toldMoney ?? {};
  return {
    ...{ kind: 'questioned_answer', subject: paymentId, gateway, paymentId, orderId, gatewayTransactionId: null },
    ...{ gatewayReference: contradiction === 'reference' ? told : null, key: gatewayKeyOf(paymentId) },
    ...{ expected, expectedCurrency, found, foundCurrency, at: new Date(data.questionedAt) },
  };
}
