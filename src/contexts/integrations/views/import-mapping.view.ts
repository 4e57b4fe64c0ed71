import { ApiProperty } from '@nestjs/swagger';

export class ImportMappingName {
  @ApiProperty({ example: 'cartwright-csv' }) name: string;
  @ApiProperty({ description: 'Comes with the shop and cannot be changed' }) shipped: boolean;
}

export class ImportMappingView extends ImportMappingName {
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'How the columns of the file become fields; `mappings/README.md` explains each member',
    example: { format: 'csv', kind: 'products', fields: { sku: 'Code', title: 'Name', 'price.EUR': 'Price' } },
  })
  mapping: Record<string, unknown>;
}
