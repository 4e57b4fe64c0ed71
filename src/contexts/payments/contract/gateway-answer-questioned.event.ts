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
  /** The money of that answer, in minor units, if it said any; what it left out is as it was asked. Absent in old facts. */
  toldMoney?: { amount: number; currency: string };
  questionedAt: string;
}> {
  static readonly type = 'payments.gateway-answer-questioned.v1';
}
