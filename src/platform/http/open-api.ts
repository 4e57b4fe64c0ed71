import { type Type } from '@nestjs/common';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import {
  ApiExtension,
  ApiProperty,
  ApiPropertyOptional,
  ApiResponse,
  DocumentBuilder,
  getSchemaPath,
  type OpenAPIObject,
  SwaggerModule,
} from '@nestjs/swagger';
import { type Config } from '../config/config.js';

/** One offending place of the input. */
export class FieldErrorDto {
  @ApiProperty({ example: 'is_int' }) code: string;
  @ApiProperty({ example: 'lines.0.quantity', description: 'Where it is, as a path into the body.' }) path: string;
  @ApiProperty({ example: 'quantity must be an integer number' }) message: string;
}

/** Every refusal: RFC 9457 with a stable `code`. */
export class ProblemDto {
  @ApiProperty({ example: 'urn:cartwright:problem:validation_failed' }) type: string;
  @ApiProperty({ example: 'Validation failed' }) title: string;
  @ApiProperty({ example: 422 }) status: number;
  @ApiProperty({ example: 'The body does not have the form this operation takes.' }) detail: string;
  @ApiProperty({ example: 'validation_failed', description: 'Stable; decide by this.' }) code: string;
  @ApiPropertyOptional({ type: [FieldErrorDto] }) errors?: FieldErrorDto[];
  @ApiProperty({ example: '01938b5e-3a50-7cc1-b2a4-6f6f6b2f0c11' }) request_id: string;
}

const problemCodes = new WeakMap<object, Map<number, Set<string>>>();

/**
 * Says which problems an operation may answer with a status: `@ApiProblem(409, 'out_of_stock', 'total_changed')`.
 * Several decorators on one operation add up.
 */
export function ApiProblem(status: number, ...codes: string[]): MethodDecorator {
  return (target, property, descriptor) => {
    const handler = descriptor.value as object;
    const statuses = problemCodes.get(handler) ?? new Map<number, Set<string>>();
    const all = new Set([...(statuses.get(status) ?? []), ...codes]);
    problemCodes.set(handler, statuses.set(status, all));
    const documented = Reflect.getMetadata('swagger/apiResponse', handler) as Record<string, unknown> | undefined;
    delete documented?.[status]; // ApiResponse would join the two descriptions
    const code = { type: 'string', enum: [...all] };
    ApiResponse({
      status,
      description: [...all].map((name) => `\`${name}\``).join(', '),
      content: {
        'application/problem+json': {
          schema: { allOf: [{ $ref: getSchemaPath(ProblemDto) }, { type: 'object', properties: { code } }] },
        },
      },
    })(target, property, descriptor);
  };
}

const ETAG = 'x-etag';

/** The answer carries an `ETag`, and a GET that knows it already is answered 304 unless it is `live`; `describeETag` says so. */
export function ApiETag({ live = false } = {}): MethodDecorator {
  return ApiExtension(ETAG, { live });
}

const DESCRIPTION = `The commerce backend: products, carts, checkout, orders, payments, stock.

Besides what each operation names, any may be refused with 503 and \`Retry-After\`, in seconds: \`overloaded\` (there is too
much to do, and nothing was done about it), \`unavailable\` and \`storage_unavailable\` (the database cannot serve it now),
\`not_in_time\` (store operations only: no answer within ten seconds, and the work goes on). Try again, where you sent an
\`Idempotency-Key\` under the same one: then it is done once, and answered with what came of it.

Any body may be refused unread: 400 \`malformed_request\` (no JSON), 413 \`body_too_large\`, 415 \`unsupported_media_type\`. And
422 \`card_data_refused\` answers any request in which something looks like a card's number or security code.`;

const SERVICE_KEY = `A service key, \`sk_...\`. Which scope an operation needs stands with its security requirement; a
\`:write\` includes its \`:read\`, and \`*\` is everything.`;

/** The document of the whole public surface. */
export function openApiDocument(app: NestFastifyApplication, config: Pick<Config, 'shopUrl'>): OpenAPIObject {
  const settings = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Cartwright')
    .setDescription(DESCRIPTION)
    .setVersion('1')
    .setLicense('MIT', 'https://opensource.org/license/mit')
    .addServer(config.shopUrl)
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'sk_...', description: SERVICE_KEY }, 'service_key')
    .addApiKey({ type: 'apiKey', in: 'header', name: 'X-Cart-Token' }, 'cart_token')
    .addApiKey({ type: 'apiKey', in: 'header', name: 'X-Order-Token' }, 'order_token')
    .build();
  const document = SwaggerModule.createDocument(app, settings, { extraModels: [ProblemDto, FieldErrorDto] as Type[] });
  addDefaults(document);
  return document;
}

/** Serves the document at `/openapi.json` and a reader, with assets of our own, at `/docs`. */
export function serveOpenApi(app: NestFastifyApplication, config: Config): void {
  SwaggerModule.setup('docs', app, () => openApiDocument(app, config), {
    jsonDocumentUrl: 'openapi.json',
    raw: ['json'],
    customSiteTitle: 'Cartwright API',
    swaggerOptions: { persistAuthorization: true, tagsSorter: 'alpha' },
  });
}

interface Operation {
  parameters: object[];
  responses: Record<string, { description?: string; headers?: object; content?: object }>;
  security?: object[];
  [ETAG]?: { live: boolean };
}

/** Whatever an operation does not name itself: it is open to everybody, and any other answer is a problem document. */
function addDefaults(document: OpenAPIObject): void {
  for (const path of Object.values(document.paths)) {
    for (const [method, operation] of Object.entries(path as Record<string, Operation>)) {
      operation.security ??= [];
      operation.responses['default'] ??= {
        description: 'A problem document (RFC 9457)',
        content: { 'application/problem+json': { schema: { $ref: getSchemaPath(ProblemDto) } } },
      };
      if (operation[ETAG]) describeETag(operation, method === 'get' && !operation[ETAG].live);
    }
  }
}

/** Only when the document is whole is it known which answers an operation has. */
function describeETag(operation: Operation, isConditional: boolean): void {
  const headers = { ETag: { description: 'Names this version.', schema: { type: 'string', example: '"3"' } } };
  for (const [status, response] of Object.entries(operation.responses)) {
    if (status.startsWith('2')) response.headers = { ...response.headers, ...headers };
  }
  delete operation[ETAG];
  if (!isConditional) return;
  operation.responses['304'] = { description: 'What you have is current.', headers };
  operation.parameters.push({
    ...{ name: 'If-None-Match', in: 'header', required: false, schema: { type: 'string' } },
    description: 'The ETag of the answer you have.',
  });
}
