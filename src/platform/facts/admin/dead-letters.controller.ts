import { Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { ApiProblem } from '../../http/open-api.js';
import { ApiPage, type Page, PageQuery } from '../../http/page.js';
import { UuidParam } from '../../http/uuid-param.js';
import { Access } from '../../security/access.js';
import { DeadLetters } from '../dead-letters.js';
import { FactOperations } from '../fact-operations.js';

export class DeadLetterQuery extends PageQuery {
  @ApiPropertyOptional({ type: String, description: 'Only this subscriber.', example: 'daily-sales-projection' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  subscriber?: string;
}

export class DeadLetterView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ example: 'daily-sales-projection' }) subscriber: string;
  @ApiProperty({ type: 'integer', description: "The fact's position in the log." }) position: number;
  @ApiProperty({ example: 'orders.order-placed.v1' }) type: string;
  @ApiProperty({ format: 'uuid', description: 'What the fact is about.' }) subject: string;
  @ApiProperty({ description: 'Name, codes and place of the error; never its message, which may quote values.' })
  error: string;
  @ApiProperty({ type: 'integer' }) attempts: number;
  @ApiProperty({ format: 'date-time' }) failed_at: Date;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) retried_at: Date | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) resolved_at: Date | null;
}

@ApiTags('Operations')
@Controller('v1/admin/facts/dead-letters')
export class DeadLettersController {
  constructor(
    private readonly deadLetters: DeadLetters,
    private readonly operations: FactOperations,
  ) {}

  @Get()
  @Access.scope('operations:read')
  @ApiOperation({
    operationId: 'listDeadLetters',
    summary: 'Facts that a subscriber gave up on',
    description: 'Unresolved ones only. Sorted by `failed_at`, the latest first unless asked otherwise.',
  })
  @ApiPage(DeadLetterView)
  @ApiProblem(400, 'malformed_parameter', 'invalid_cursor')
  list(@Query() query: DeadLetterQuery): Promise<Page<DeadLetterView>> {
    return this.deadLetters.list(query, query.subscriber);
  }

  @Post(':id/retry')
  @HttpCode(200)
  @Access.scope('operations:write')
  @ApiOperation({
    operationId: 'retryDeadLetter',
    summary: 'Hand the fact to its subscriber once more',
    description: 'Answers the resolved letter. When the subscriber fails again, nothing of its work remains.',
  })
  @ApiOkResponse({ type: DeadLetterView })
  @ApiProblem(404, 'facts.dead_letter_not_found')
  @ApiProblem(409, 'facts.dead_letter_resolved', 'facts.dead_letter_fails_again')
  retry(@UuidParam() id: string): Promise<DeadLetterView> {
    return this.operations.retry(id);
  }
}
