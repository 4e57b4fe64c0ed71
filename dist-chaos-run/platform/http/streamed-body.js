import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { applyDecorators, BadRequestException, createParamDecorator, PayloadTooLargeException, UnsupportedMediaTypeException, } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { errorCodes } from 'fastify';
/** Types that only routes under `@StreamedBody` take, besides JSON. */
const FILE_TYPES = ['text/csv', 'application/x-ndjson'];
/**
 * Hands a route its body as it comes in (`@BodyStream()`), of whatever length: nothing is held in memory. The route
 * itself says which types it takes; `anyType` is for one that must have the very bytes, whatever they are called.
 */
export function StreamedBody({ anyType = false } = {}) {
    return applyDecorators(RouteConfig({ streamedBody: true, anyType }));
}
/** A body on its way in. */
export class IncomingBody {
    constructor(body, encoding = 'identity') {
        this.body = body;
        this.encoding = encoding;
    }
    /** The body to the byte, as it was sent. Throws 413 for more than `mostBytes`, 415 for a body in an encoding. */
    async bytes(mostBytes) {
        if (this.encoding !== 'identity')
            throw new UnsupportedMediaTypeException('Content-Encoding is not taken here.');
        const chunks = [];
        try {
            const whole = this.body.iterator({ destroyOnReturn: false });
            for await (const chunk of limitedTo(mostBytes)(whole))
                chunks.push(chunk);
        }
        finally {
            this.body.resume();
        }
        return Buffer.concat(chunks);
    }
    /**
     * Writes the body to its end, decompressed when it came as gzip. Throws 413 for more than `mostBytes` (decompressed),
     * 415 for other encodings, 400 for what is not what its encoding says; the target is destroyed then.
     */
    async writeTo(target, mostBytes) {
        const takes = ['identity', 'gzip'];
        if (!takes.includes(this.encoding))
            throw new UnsupportedMediaTypeException('Content-Encoding takes gzip.');
        // Not destroyed when reading stops early: the connection must stay open for the answer.
        const chunks = this.body.iterator({ destroyOnReturn: false });
        const limit = limitedTo(mostBytes);
        try {
            if (this.encoding === 'gzip')
                await pipeline(chunks, createGunzip(), limit, target);
            else
                await pipeline(chunks, limit, target);
        }
        catch (error) {
            this.body.resume(); // and what is left must be read away, or the connection's next request waits behind it
            const isBroken = String(error.code).startsWith('Z_');
            throw isBroken ? new BadRequestException('The body is not what its Content-Encoding says.') : error;
        }
    }
}
/** The body of a route under `@StreamedBody`, an `IncomingBody`. */
export const BodyStream = createParamDecorator((_, context) => {
    const { bodyStream, headers } = context.switchToHttp().getRequest();
    return new IncomingBody(bodyStream ?? Readable.from([]), headers['content-encoding']);
});
/** Call it before compression is registered, which would decompress these bodies itself. */
export function streamBodies(fastify) {
    fastify.addHook('onRoute', (route) => {
        if (!route.config?.streamedBody)
            return;
        route.bodyLimit = Number.MAX_SAFE_INTEGER;
        route.preParsing = [...[route.preParsing ?? []].flat(), setAside];
        Object.assign(route, { decompress: false });
    });
    fastify.addContentTypeParser(FILE_TYPES, (request, _payload, done) => {
        done(request.bodyStream ? null : new errorCodes.FST_ERR_CTP_INVALID_MEDIA_TYPE(), undefined);
    });
    fastify.addContentTypeParser('*', (request, _payload, done) => {
        const { anyType } = request.routeOptions.config;
        done(anyType ? null : new errorCodes.FST_ERR_CTP_INVALID_MEDIA_TYPE(), undefined);
    });
}
/** Leaves the parsers an empty body, which is none; it carries the announced length, which they compare. */
const setAside = (request, _reply, payload, done) => {
    request.bodyStream = payload;
    const receivedEncodedLength = Number(request.headers['content-length'] ?? 0);
    done(null, Object.assign(Readable.from([]), { receivedEncodedLength }));
};
function limitedTo(most) {
    return async function* (chunks) {
        let bytes = 0;
        for await (const chunk of chunks) {
            bytes += chunk.length;
            if (bytes > most)
                throw new PayloadTooLargeException(`The body may have ${most} bytes.`);
            yield chunk;
        }
    };
}
//# sourceMappingURL=streamed-body.js.map