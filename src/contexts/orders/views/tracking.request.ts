import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsUrl, Matches, MaxLength } from 'class-validator';
import { IfPresent } from '../../../platform/http/if-present.js';

/** Where a parcel can be followed. */
export class TrackingRequest {
  @ApiProperty({ example: 'DHL', maxLength: 100 })
  @Matches(/^[^\p{Cc}]*\S[^\p{Cc}]*$/u)
  @MaxLength(100)
  carrier: string;

  @ApiProperty({ example: '00340434161094042557', maxLength: 100 })
  @Matches(/^[\w .-]+$/)
  @MaxLength(100)
  number: string;

  @ApiPropertyOptional({
    format: 'uri',
    maxLength: 500,
    description: 'The page of the carrier on which the parcel is followed',
  })
  @IfPresent()
  @IsUrl({ protocols: ['https', 'http'], require_protocol: true })
  @MaxLength(500)
  url?: string;
}
