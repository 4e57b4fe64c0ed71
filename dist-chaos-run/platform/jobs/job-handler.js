import { applyDecorators, Injectable, SetMetadata } from '@nestjs/common';
export const JOB_HANDLER = 'cartwright:job-handler';
/** Declares a class as the handler of a kind of job. */
export function JobHandler(options) {
    return applyDecorators(Injectable(), SetMetadata(JOB_HANDLER, options));
}
//# sourceMappingURL=job-handler.js.map