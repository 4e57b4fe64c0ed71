import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { MoneyDto } from '../../../platform/http/money.dto.js';
import { type CartLine, type CartState } from '../domain/cart-state.js';
import { type QuotedLine } from '../../pricing/contract/quote-lines.query.js';
import { AddressDto } from './address.dto.js';
import { type CartQuote } from './cart-quotes.js';

export class CartLineView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'uuid' }) variant_id: string;
  @ApiProperty({ format: 'uuid' }) product_id: string;
  @ApiProperty({ example: 'MUG-BLUE' }) sku: string;
  @ApiProperty({ example: 'Stoneware mug' }) title: string;
  @ApiProperty({ type: String, nullable: true, example: 'Blue' }) variant_title: string | null;
  @ApiProperty({ type: String, nullable: true }) image_url: string | null;
  @ApiProperty({ type: 'integer', example: 2 }) quantity: number;
  @ApiProperty({ type: MoneyDto, nullable: true, description: 'As listed: with tax when `prices_include_tax`' })
  unit_price: MoneyDto | null;
  @ApiProperty({ type: MoneyDto, nullable: true }) net: MoneyDto | null;
  @ApiProperty({ type: MoneyDto, nullable: true }) tax: MoneyDto | null;
  @ApiProperty({ type: MoneyDto, nullable: true }) gross: MoneyDto | null;
  @ApiProperty({ type: String, nullable: true, example: '0.19', description: 'Decimal fraction' }) tax_rate:
    string | null;
  @ApiPropertyOptional({ enum: ['not_priced'], description: 'Why this line cannot be bought now; it counts nowhere' })
  problem?: string;
}

export class CartShippingOption {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ type: String, nullable: true, example: 'Standard delivery' }) name: string | null;
  @ApiProperty({ type: MoneyDto, nullable: true, description: 'As listed: with tax when `prices_include_tax`' })
  amount: MoneyDto | null;
  @ApiPropertyOptional({
    enum: ['not_available'],
    description: 'It cannot take this cart there (any more): choose again',
  })
  problem?: string;
}

export class CartTotals {
  @ApiProperty({ description: 'Sum of the lines, gross' }) items: MoneyDto;
  @ApiProperty({ description: 'Shipping, gross' }) shipping: MoneyDto;
  @ApiProperty({ description: 'Tax contained in the total; none before the country is known' }) tax: MoneyDto;
  @ApiProperty({ description: 'items + shipping: what will be charged' }) total: MoneyDto;
  @ApiProperty() prices_include_tax: boolean;
}

/** A cart as its shopper sees it, at today's prices. */
export class CartView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ type: 'integer', example: 3 }) version: number;
  @ApiProperty({ enum: ['open', 'completed'] }) status: string;
  @ApiProperty({ example: 'EUR' }) currency: string;
  @ApiProperty({ type: String, format: 'email', nullable: true }) email: string | null;
  @ApiProperty({ type: AddressDto, nullable: true }) shipping_address: AddressDto | null;
  @ApiProperty({ type: AddressDto, nullable: true }) billing_address: AddressDto | null;
  @ApiProperty({ type: CartShippingOption, nullable: true }) shipping_option: CartShippingOption | null;
  @ApiProperty({ type: [CartLineView] }) lines: CartLineView[];
  @ApiProperty() totals: CartTotals;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) order_id: string | null;
  @ApiProperty({ format: 'date-time' }) created_at: string;
  @ApiProperty({ format: 'date-time' }) updated_at: string;
}

/** Writes a cart and what it costs as its shopper sees it. */
export function toCartView(cart: CartState, { quote, offer }: CartQuote): CartView {
  const { totals, shipping } = quote;
  const quoted = new Map(quote.lines.map((line) => [line.lineId, line]));
  const money = moneyIn(cart.currency);
  return {
    id: cart.id,
    version: cart.version,
    status: cart.status,
    currency: cart.currency,
    email: cart.email,
    shipping_address: cart.shippingAddress,
    billing_address: cart.billingAddress,
    shipping_option: cart.shippingOptionId ? shippingOption(cart, cart.shippingOptionId, { quote, offer }) : null,
    lines: cart.lines.map((line) => lineView(line, quoted.get(line.lineId), cart.currency)),
    totals: {
      items: money(totals.gross - shipping.gross),
      shipping: money(shipping.gross),
      tax: money(totals.tax),
      total: money(totals.gross),
      prices_include_tax: quote.pricesIncludeTax,
    },
    order_id: cart.orderId,
    created_at: cart.createdAt.toISOString(),
    updated_at: cart.updatedAt.toISOString(),
  };
}

function lineView(line: CartLine, quoted: QuotedLine | undefined, currency: string): CartLineView {
  const money = moneyIn(currency);
  return {
    id: line.lineId,
    variant_id: line.variantId,
    product_id: line.productId,
    sku: line.sku,
    title: line.title,
    variant_title: line.variantTitle,
    image_url: line.imageUrl,
    quantity: line.quantity,
    unit_price: quoted ? money(quoted.unitPrice) : null,
    net: quoted ? money(quoted.net) : null,
    tax: quoted ? money(quoted.tax) : null,
    gross: quoted ? money(quoted.gross) : null,
    tax_rate: quoted?.rate ?? null,
    ...(quoted ? {} : { problem: 'not_priced' }),
  };
}

function shippingOption({ currency }: CartState, id: string, { quote, offer }: CartQuote): CartShippingOption {
  if (!offer) return { id, name: null, amount: null, problem: 'not_available' };
  const listed = quote.pricesIncludeTax ? quote.shipping.gross : quote.shipping.net;
  return { id, name: offer.name, amount: { amount: listed, currency } };
}

function moneyIn(currency: string): (amount: number) => MoneyDto {
  return (amount) => ({ amount, currency });
}
