import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Idempotent } from '../../../platform/http/idempotency/idempotent.js';
import { MoneyDto } from '../../../platform/http/money.dto.js';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { UuidParam } from '../../../platform/http/uuid-param.js';
import { Access } from '../../../platform/security/access.js';
import { CurrentActor } from '../../../platform/security/principal.js';
import { OrderLineView, toLineView } from '../views/order-line.view.js';
import { OrderView, toOrderView } from '../views/order.view.js';
import { EditOrder } from './edit-order.handler.js';
import { EditOrderRequest, PreviewOrderEditRequest, toWishes } from './edit-order.request.js';
import { editedTotals } from './edited-totals.js';
import { PreviewOrderEdit } from './preview-order-edit.handler.js';

export class EditedTotals {
  @ApiProperty() items: MoneyDto;
  @ApiProperty() shipping: MoneyDto;
  @ApiProperty() tax: MoneyDto;
  @ApiProperty() total: MoneyDto;
  @ApiProperty({ description: 'What would be to pay' }) due: MoneyDto;
  @ApiProperty({ description: 'What would be given back' }) refund: MoneyDto;
}

export class OrderEditPreview {
  @ApiProperty({ type: [OrderLineView], description: 'All lines as they would be' }) lines: OrderLineView[];
  @ApiProperty() totals: EditedTotals;
}

const INVALID = ['validation_failed', 'orders.unknown_line', 'orders.lines_not_sellable', 'orders.edit_empty', 'orders.edit_contradicts', 'orders.too_many_lines', 'orders.amount_too_large', 'pricing.amount_too_large']; // prettier-ignore
const CONFLICTS = ['orders.over_cancelled', 'orders.edit_leaves_nothing', 'orders.step_refused'];

@ApiTags('Admin: orders')
@Controller('v1/admin/orders')
export class EditOrderController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Post(':id/edits')
  @Access.scope('orders:write')
  @Idempotent({ required: true })
  @ApiOperation({
    operationId: 'editOrder',
    summary: 'Change what a sold order sells',
    description:
      'Added lines cost what they cost today, sold lines keep their prices. Stock is sold and returned at once. What the ' +
      'total falls by is refunded; what it rises by is due, and nothing more leaves the house until it is paid.',
  })
  @ApiCreatedResponse({ type: OrderView })
  @ApiProblem(404, 'orders.order_not_found')
  @ApiProblem(409, ...CONFLICTS, 'out_of_stock', 'total_changed', 'inventory.not_held', 'payments.operation_in_flight')
  @ApiProblem(422, ...INVALID, 'payments.gateway_cannot')
  async editOrder(
    @UuidParam() id: string,
    @Body() request: EditOrderRequest,
    @CurrentActor() by: string,
  ): Promise<OrderView> {
    const { expected_total: expectedTotal, note } = request;
    return toOrderView(await this.commands.execute(new EditOrder(id, toWishes(request), expectedTotal, note, by)));
  }

  @Post(':id/edits/preview')
  @HttpCode(200)
  @Access.scope('orders:read')
  @ApiOperation({
    operationId: 'previewOrderEdit',
    summary: 'What an edit would make of an order',
    description: 'Changes nothing, and does not look at the stock. Send its `total` as `expected_total` with the edit.',
  })
  @ApiOkResponse({ type: OrderEditPreview })
  @ApiProblem(404, 'orders.order_not_found')
  @ApiProblem(409, ...CONFLICTS)
  @ApiProblem(422, ...INVALID)
  async previewOrderEdit(@UuidParam() id: string, @Body() request: PreviewOrderEditRequest): Promise<OrderEditPreview> {
    const { order, edited } = await this.queries.execute(new PreviewOrderEdit(id, toWishes(request)));
    const money = (amount: number): MoneyDto => ({ amount, currency: order.currency });
    return { lines: edited.lines.map((line) => toLineView(line, money)), totals: editedTotals(order, edited) };
  }
}
