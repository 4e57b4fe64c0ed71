import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiParam, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { MoneyDto } from '../../../platform/http/money.dto.js';
import { Access } from '../../../platform/security/access.js';
import { SettlePayment } from '../contract/settle-payment.command.js';
import { ActionClosed, ActionNotFound } from './sandbox.errors.js';
import { type Entry, SandboxJournal } from './sandbox-journal.js';

export class BankDecision {
  @ApiProperty({ enum: ['approve', 'refuse'] })
  @IsIn(['approve', 'refuse'])
  decision: 'approve' | 'refuse';
}

export class BankAction {
  @ApiProperty() id: string;
  @ApiProperty({ enum: ['requires_action', 'authorized', 'declined', 'voided'] }) status: string;
  @ApiProperty() amount: MoneyDto;
}

/** Plays the page of the shopper's bank, where `tok_requires_action` sends them. */
@ApiTags('Store: sandbox gateway')
@ApiParam({ name: 'id', description: 'From the `next_action` of the checkout' })
@Controller('v1/store/sandbox-gateway/actions/:id')
export class BankPageController {
  constructor(
    private readonly journal: SandboxJournal,
    private readonly commands: CommandBus,
  ) {}

  @Get()
  @Access.public()
  @ApiOperation({ operationId: 'getSandboxAction', summary: 'What the bank asks the shopper to confirm' })
  @ApiOkResponse({ type: BankAction })
  @ApiProblem(404, 'payments.sandbox_action_not_found')
  async getSandboxAction(@Param('id') id: string): Promise<BankAction> {
    return toAction(await this.action(id));
  }

  @Post()
  @HttpCode(200)
  @Access.public()
  @ApiOperation({
    operationId: 'decideSandboxAction',
    summary: 'Approve or refuse as the shopper',
    description: 'The first decision stands; saying it again is fine. The payment, and so the order, follows at once.',
  })
  @ApiOkResponse({ type: BankAction })
  @ApiProblem(404, 'payments.sandbox_action_not_found')
  @ApiProblem(409, 'payments.sandbox_action_closed')
  @ApiProblem(422, 'validation_failed')
  async decideSandboxAction(@Param('id') id: string, @Body() { decision }: BankDecision): Promise<BankAction> {
    await this.action(id);
    const wanted = decision === 'approve' ? 'authorized' : 'declined';
    await this.journal.decide(id, wanted);
    await this.commands.execute(new SettlePayment(id));
    const action = await this.action(id);
    if (action.state !== wanted) throw new ActionClosed(action.state);
    return toAction(action);
  }

  private async action(id: string): Promise<Entry> {
    const entry = await this.journal.find(id);
    if (!entry?.asked_shopper) throw new ActionNotFound();
    return entry;
  }
}

function toAction({ key, state, amount, currency }: Entry): BankAction {
  return { id: key, status: state, amount: { amount, currency } };
}
