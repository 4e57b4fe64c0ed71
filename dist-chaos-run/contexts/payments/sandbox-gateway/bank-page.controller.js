var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
var __param = (this && this.__param) || function (paramIndex, decorator) {
    return function (target, key) { decorator(target, key, paramIndex); }
};
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiParam, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { MoneyDto } from '../../../platform/http/money.dto.js';
import { Access } from '../../../platform/security/access.js';
import { SettlePayment } from '../contract/settle-payment.command.js';
import { ActionClosed, ActionNotFound } from './sandbox.errors.js';
import { SandboxJournal } from './sandbox-journal.js';
export class BankDecision {
}
__decorate([
    ApiProperty({ enum: ['approve', 'refuse'] }),
    IsIn(['approve', 'refuse']),
    __metadata("design:type", String)
], BankDecision.prototype, "decision", void 0);
export class BankAction {
}
__decorate([
    ApiProperty(),
    __metadata("design:type", String)
], BankAction.prototype, "id", void 0);
__decorate([
    ApiProperty({ enum: ['requires_action', 'authorized', 'declined', 'voided'] }),
    __metadata("design:type", String)
], BankAction.prototype, "status", void 0);
__decorate([
    ApiProperty(),
    __metadata("design:type", MoneyDto)
], BankAction.prototype, "amount", void 0);
/** Plays the page of the shopper's bank, where `tok_requires_action` sends them. */
let BankPageController = class BankPageController {
    constructor(journal, commands) {
        this.journal = journal;
        this.commands = commands;
    }
    async getSandboxAction(id) {
        return toAction(await this.action(id));
    }
    async decideSandboxAction(id, { decision }) {
        await this.action(id);
        const wanted = decision === 'approve' ? 'authorized' : 'declined';
        await this.journal.decide(id, wanted);
        await this.commands.execute(new SettlePayment(id));
        const action = await this.action(id);
        if (action.state !== wanted)
            throw new ActionClosed(action.state);
        return toAction(action);
    }
    async action(id) {
        const entry = await this.journal.find(id);
        if (!entry?.asked_shopper)
            throw new ActionNotFound();
        return entry;
    }
};
__decorate([
    Get(),
    Access.public(),
    ApiOperation({ operationId: 'getSandboxAction', summary: 'What the bank asks the shopper to confirm' }),
    ApiOkResponse({ type: BankAction }),
    ApiProblem(404, 'payments.sandbox_action_not_found'),
    __param(0, Param('id')),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [String]),
    __metadata("design:returntype", Promise)
], BankPageController.prototype, "getSandboxAction", null);
__decorate([
    Post(),
    HttpCode(200),
    Access.public(),
    ApiOperation({
        operationId: 'decideSandboxAction',
        summary: 'Approve or refuse as the shopper',
        description: 'The first decision stands; saying it again is fine. The payment, and so the order, follows at once.',
    }),
    ApiOkResponse({ type: BankAction }),
    ApiProblem(404, 'payments.sandbox_action_not_found'),
    ApiProblem(409, 'payments.sandbox_action_closed'),
    __param(0, Param('id')),
    __param(1, Body()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [String, BankDecision]),
    __metadata("design:returntype", Promise)
], BankPageController.prototype, "decideSandboxAction", null);
BankPageController = __decorate([
    ApiTags('Store: sandbox gateway'),
    ApiParam({ name: 'id', description: 'From the `next_action` of the checkout' }),
    Controller('v1/store/sandbox-gateway/actions/:id'),
    __metadata("design:paramtypes", [SandboxJournal,
        CommandBus])
], BankPageController);
export { BankPageController };
function toAction({ key, state, amount, currency }) {
    return { id: key, status: state, amount: { amount, currency } };
}
//# sourceMappingURL=bank-page.controller.js.map