import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { ApiProblem } from '../../http/open-api.js';
import { ApiPage, type Page } from '../../http/page.js';
import { Access } from '../../security/access.js';
import { FactOperations } from '../fact-operations.js';

export class SubscriberView {
  @ApiProperty({ example: 'daily-sales-projection' }) name: string;
  @ApiProperty({ type: [String], example: ['orders.order-placed.v1'] }) types: readonly string[];
  @ApiProperty({ type: 'integer', description: 'How far it has read the log, as stored.' }) position: number;
  @ApiProperty({ type: 'integer', description: 'Facts of its types that wait for it; counts no further than 10,000.' })
  lag: number;
  @ApiProperty({ type: 'integer' }) dead_letters: number;
  @ApiProperty({ description: 'Whether it can be told the whole history again.' }) replayable: boolean;
}

@ApiTags('Operations')
@Controller('v1/admin/facts/subscribers')
export class SubscribersController {
  constructor(private readonly operations: FactOperations) {}

  @Get()
  @Access.scope('operations:read')
  @ApiOperation({ operationId: 'listSubscribers', summary: 'Who listens to facts, and how far behind they are' })
  @ApiPage(SubscriberView)
  async list(): Promise<Page<SubscriberView>> {
    return { data: await this.operations.subscribers(), page: { next_cursor: null, has_more: false } };
  }

  @Post(':name/replay')
  @HttpCode(202)
  @Access.scope('operations:write')
  @ApiOperation({
    operationId: 'replaySubscriber',
    summary: 'Build a read model anew from the whole log',
    description: 'Empties it and begins at the first fact; its lag tells how far it got. Its dead letters are dropped.',
  })
  @ApiAcceptedResponse({ description: 'The replay has begun.' })
  @ApiProblem(404, 'facts.subscriber_not_found')
  @ApiProblem(409, 'facts.subscriber_not_replayable')
  replay(@Param('name') name: string): Promise<void> {
    return this.operations.replay(name);
  }
}
