import { Controller, Get } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { UuidParam } from '../../../platform/http/uuid-param.js';
import { Access } from '../../../platform/security/access.js';
import { PaymentDetails } from '../views/payment.view.js';
import { GetPayment } from './get-payment.handler.js';

@ApiTags('Admin: payments')
@Controller('v1/admin/payments')
export class GetPaymentController {
  constructor(private readonly queries: QueryBus) {}

  @Get(':id')
  @Access.scope('payments:read')
  @ApiOperation({ operationId: 'getPayment', summary: 'A payment with its captures, refunds and voids' })
  @ApiOkResponse({ type: PaymentDetails })
  @ApiProblem(404, 'payments.payment_not_found')
  getPayment(@UuidParam() id: string): Promise<PaymentDetails> {
    return this.queries.execute(new GetPayment(id));
  }
}
