import { ApiProperty } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import { type KeptMethod } from '../gateway/kept-methods.js';

/** Whose methods. */
export class CustomerOfMethods {
  @ApiProperty({
    pattern: '^[A-Za-z0-9_-]{1,64}$',
    example: 'customer_8f2b',
    description: 'The opaque id under which they were kept (`save_for` of a checkout)',
  })
  @Matches(/^[A-Za-z0-9_-]{1,64}$/, { message: 'customer must be 1 to 64 letters, digits, - and _' })
  customer: string;
}

/** A kept method as staff and the customer's backend see it. */
export class PaymentMethodView {
  @ApiProperty({ example: 'stripe.Zk3vQ0sT1mYx8rB2nC5wLg' }) id: string;
  @ApiProperty({ example: 'stripe' }) gateway: string;
  @ApiProperty({
    example: 'cus_9s6XKzkNRiz8i3:pm_1NVChw2eZvKYlo2C',
    description: 'Pays as `payment.token`, only where its customer is named in `save_for`',
  })
  token: string;
  @ApiProperty({ example: 'card' }) kind: string;
  @ApiProperty({ example: 'Visa ending in 4242', description: 'For people' }) label: string;
  @ApiProperty({ type: String, nullable: true, example: 'visa' }) brand: string | null;
  @ApiProperty({ type: String, nullable: true, example: '4242' }) last4: string | null;
  @ApiProperty({ type: String, nullable: true, example: '2029-12', description: 'Its last month' })
  expires: string | null;
}

export function toPaymentMethodView({ id, gateway, token, kind, label, ...card }: KeptMethod): PaymentMethodView {
  const { brand = null, last4 = null, expires } = card;
  const month = expires && `${expires.year}-${`${expires.month}`.padStart(2, '0')}`;
  return { id, gateway, token, kind, label, brand, last4, expires: month ?? null };
}
