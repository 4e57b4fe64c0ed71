import { applyDecorators } from '@nestjs/common';
import { ApiAcceptedResponse, ApiCreatedResponse } from '@nestjs/swagger';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { PerformedOperation } from './payment.view.js';
/** What every capture, refund and void may answer. */
export function ApiOperationResponses(...conflicts) {
    return applyDecorators(ApiCreatedResponse({ type: PerformedOperation, description: 'The gateway did it' }), ApiAcceptedResponse({ type: PerformedOperation, description: 'The gateway has not answered; it is asked again' }), ApiProblem(404, 'payments.payment_not_found'), ApiProblem(409, 'payments.not_allowed', 'payments.gateway_refused', 'idempotency_in_flight', ...conflicts));
}
/** 201 when it is done, 202 while the gateway's answer is out. */
export function answered(operation, reply) {
    void reply.status(operation.status === 'pending' ? 202 : 201);
    return operation;
}
//# sourceMappingURL=operation-response.js.map