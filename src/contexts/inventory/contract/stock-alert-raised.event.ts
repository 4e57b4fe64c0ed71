import { Fact } from '../../../platform/domain/fact.js';

/** A level is low and nobody had been told. The subject is the alert. */
export class StockAlertRaised extends Fact<{
  alertId: string;
  variantId: string;
  /** The location's code. */
  location: string;
  available: number;
  threshold: number;
}> {
  static readonly type = 'inventory.stock-alert-raised.v1';
}
