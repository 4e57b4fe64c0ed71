import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { UuidParam } from '../../../platform/http/uuid-param.js';
import { Access } from '../../../platform/security/access.js';
import { ReceptionRequest, wantedReception } from '../views/reception.request.js';
import { RefundPreviewView } from '../views/return.view.js';
import { PreviewReturnRefund } from './preview-return-refund.handler.js';

@ApiTags('Admin: returns')
@Controller('v1/admin/returns')
export class PreviewReturnRefundController {
  constructor(private readonly queries: QueryBus) {}

  @Post(':id/refund-preview')
  @HttpCode(200)
  @Access.scope('orders:read')
  @ApiOperation({
    operationId: 'previewReturnRefund',
    summary: 'What receiving these units now would come to',
    description:
      'Takes the body of `POST /receptions`, refuses what that would refuse (but does not look at stock or payments), and changes nothing.',
  })
  @ApiOkResponse({ type: RefundPreviewView })
  @ApiProblem(404, 'orders.return_not_found')
  @ApiProblem(409, 'orders.return_step_refused', 'orders.over_received')
  @ApiProblem(
    422,
    'validation_failed',
    'orders.unknown_return_line',
    'orders.restocking_fee_refused',
    'orders.lines_not_sellable',
    'orders.too_many_lines',
    'orders.amount_too_large',
    'pricing.amount_too_large',
  )
  previewReturnRefund(@UuidParam() id: string, @Body() body: ReceptionRequest): Promise<RefundPreviewView> {
    return this.queries.execute(new PreviewReturnRefund(id, wantedReception(body)));
  }
}
