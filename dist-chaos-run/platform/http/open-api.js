var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { ApiProperty, ApiPropertyOptional, ApiResponse, DocumentBuilder, getSchemaPath, SwaggerModule, } from '@nestjs/swagger';
/** One offending place of the input. */
export class FieldErrorDto {
}
__decorate([
    ApiProperty({ example: 'is_int' }),
    __metadata("design:type", String)
], FieldErrorDto.prototype, "code", void 0);
__decorate([
    ApiProperty({ example: 'lines.0.quantity', description: 'Where it is, as a path into the body.' }),
    __metadata("design:type", String)
], FieldErrorDto.prototype, "path", void 0);
__decorate([
    ApiProperty({ example: 'quantity must be an integer number' }),
    __metadata("design:type", String)
], FieldErrorDto.prototype, "message", void 0);
/** Every refusal: RFC 9457 with a stable `code`. */
export class ProblemDto {
}
__decorate([
    ApiProperty({ example: 'urn:cartwright:problem:validation_failed' }),
    __metadata("design:type", String)
], ProblemDto.prototype, "type", void 0);
__decorate([
    ApiProperty({ example: 'Validation failed' }),
    __metadata("design:type", String)
], ProblemDto.prototype, "title", void 0);
__decorate([
    ApiProperty({ example: 422 }),
    __metadata("design:type", Number)
], ProblemDto.prototype, "status", void 0);
__decorate([
    ApiProperty({ example: 'The body does not have the form this operation takes.' }),
    __metadata("design:type", String)
], ProblemDto.prototype, "detail", void 0);
__decorate([
    ApiProperty({ example: 'validation_failed', description: 'Stable; decide by this.' }),
    __metadata("design:type", String)
], ProblemDto.prototype, "code", void 0);
__decorate([
    ApiPropertyOptional({ type: [FieldErrorDto] }),
    __metadata("design:type", Array)
], ProblemDto.prototype, "errors", void 0);
__decorate([
    ApiProperty({ example: '01938b5e-3a50-7cc1-b2a4-6f6f6b2f0c11' }),
    __metadata("design:type", String)
], ProblemDto.prototype, "request_id", void 0);
const problemCodes = new WeakMap();
/**
 * Says which problems an operation may answer with a status: `@ApiProblem(409, 'out_of_stock', 'total_changed')`.
 * Several decorators on one operation add up.
 */
export function ApiProblem(status, ...codes) {
    return (target, property, descriptor) => {
        const handler = descriptor.value;
        const statuses = problemCodes.get(handler) ?? new Map();
        const all = new Set([...(statuses.get(status) ?? []), ...codes]);
        problemCodes.set(handler, statuses.set(status, all));
        const documented = Reflect.getMetadata('swagger/apiResponse', handler);
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
/** The document of the whole public surface. */
export function openApiDocument(app, config) {
    const settings = new DocumentBuilder()
        .setOpenAPIVersion('3.1.0')
        .setTitle('Cartwright')
        .setDescription('The commerce backend: products, carts, checkout, orders, payments, stock.')
        .setVersion('1')
        .setLicense('MIT', 'https://opensource.org/license/mit')
        .addServer(config.shopUrl)
        .addBearerAuth({ type: 'http', scheme: 'bearer', description: 'A service key, `sk_...`' }, 'service_key')
        .addApiKey({ type: 'apiKey', in: 'header', name: 'X-Cart-Token' }, 'cart_token')
        .addApiKey({ type: 'apiKey', in: 'header', name: 'X-Order-Token' }, 'order_token')
        .build();
    const document = SwaggerModule.createDocument(app, settings, { extraModels: [ProblemDto, FieldErrorDto] });
    addDefaults(document);
    return document;
}
/** Serves the document at `/openapi.json` and a reader, with assets of our own, at `/docs`. */
export function serveOpenApi(app, config) {
    SwaggerModule.setup('docs', app, () => openApiDocument(app, config), {
        jsonDocumentUrl: 'openapi.json',
        raw: ['json'],
        customSiteTitle: 'Cartwright API',
        swaggerOptions: { persistAuthorization: true, tagsSorter: 'alpha' },
    });
}
/** Whatever an operation does not name itself: it is open to everybody, and any other answer is a problem document. */
function addDefaults(document) {
    for (const path of Object.values(document.paths)) {
        for (const operation of Object.values(path)) {
            if (!operation?.responses)
                continue;
            operation.security ??= [];
            operation.responses['default'] ??= {
                description: 'A problem document (RFC 9457)',
                content: { 'application/problem+json': { schema: { $ref: getSchemaPath(ProblemDto) } } },
            };
        }
    }
}
//# sourceMappingURL=open-api.js.map