import { ApiPropertyOptional, IntersectionType } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';
import { PageQuery } from '../../../platform/http/page.js';

/** The currency that prices are shown in. */
export class InCurrency {
  @ApiPropertyOptional({ type: String, description: 'ISO 4217', default: 'EUR', pattern: '^[A-Z]{3}$' })
  @IsOptional()
  @Matches(/^[A-Z]{3}$/, { message: 'currency must be an ISO 4217 code such as EUR' })
  currency?: string;
}

/** A page of things with prices. */
export class PageInCurrency extends IntersectionType(PageQuery, InCurrency) {}
