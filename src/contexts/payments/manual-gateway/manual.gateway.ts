import { Injectable } from '@nestjs/common';
import {
  type AuthorizeOutcome,
  type AuthorizeRequest,
  type FoundOutcome,
  type GatewayCapabilities,
  GatewayProvider,
  type OperationOutcome,
  type PaymentGateway,
} from '../contract/payment-gateway.js';

const DONE: OperationOutcome = { status: 'succeeded' };

/**
 * Payment by invoice or bank transfer: nobody is called, so every order is accepted at once, and a capture means that
 * staff saw the money arrive. Nothing happens outside, so a key is never found and acting again is always safe.
 */
@Injectable()
@GatewayProvider('manual')
export class ManualGateway implements PaymentGateway {
  readonly capabilities: GatewayCapabilities = {
    ...{ partialCapture: true, multipleCaptures: true, partialRefund: true, automaticCapture: false },
    ...{ savedMethods: false, redirects: false, webhooks: false, listing: false },
  };

  authorize({ key }: AuthorizeRequest): Promise<AuthorizeOutcome> {
    return Promise.resolve({ status: 'authorized', reference: key });
  }

  capture(): Promise<OperationOutcome> {
    return Promise.resolve(DONE);
  }

  refund(): Promise<OperationOutcome> {
    return Promise.resolve(DONE);
  }

  void(): Promise<OperationOutcome> {
    return Promise.resolve(DONE);
  }

  find(): Promise<FoundOutcome> {
    return Promise.resolve({ status: 'not_found' });
  }
}
