import { Fact } from '../../../platform/domain/fact.js';

/**
 * A gateway's answer contradicts what it was asked: another amount, currency or reference. Nothing was changed by it, and
 * the gateway is asked again; somebody should look.
 */
export class GatewayAnswerQuestioned extends Fact<{
  paymentId: string;
  orderId: string;
  gateway: string;
  /** Minor units that were asked for. */
  amount: number;
  currency: string;
  contradiction: 'amount' | 'currency' | 'reference';
  expected: string;
  told: string;
  questionedAt: string;
}> {
  static readonly type = 'payments.gateway-answer-questioned.v1';
}
