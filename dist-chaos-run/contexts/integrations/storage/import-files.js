var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { constants, createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Config } from '../../../platform/config/config.js';
/** The files of imports, in the data folder, which the processes of one shop share. */
let ImportFiles = class ImportFiles {
    constructor(config) {
        this.folder = join(config.dataFolder, 'imports');
        this.mostBytes = config.importLimitBytes;
    }
    /** Keeps what streams in, whole or not at all, and answers its bytes. Throws as `IncomingBody.writeTo` does. */
    async store(id, body) {
        await mkdir(this.folder, { recursive: true });
        const part = `${this.source(id)}.part`;
        try {
            const file = createWriteStream(part, { mode: 0o600 });
            await body.writeTo(file, this.mostBytes);
            await rename(part, this.source(id));
            return file.bytesWritten;
        }
        catch (error) {
            await rm(part, { force: true });
            throw error;
        }
    }
    read(id) {
        return createReadStream(this.source(id));
    }
    /** The import is over: nobody needs its file any more. */
    async discard(id) {
        await rm(this.source(id), { force: true });
    }
    /** Writes lines into the error file from a byte on; what a batch that was not committed left there is overwritten. */
    async writeErrors(id, from, lines) {
        if (lines === '')
            return from;
        const file = await open(this.errors(id), constants.O_CREAT | constants.O_WRONLY, 0o600);
        try {
            const { bytesWritten } = await file.write(Buffer.from(lines), 0, undefined, from);
            return from + bytesWritten;
        }
        finally {
            await file.close();
        }
    }
    /** The first bytes of the error file. */
    readErrors(id, bytes) {
        return createReadStream(this.errors(id), { end: bytes - 1 });
    }
    source(id) {
        return join(this.folder, id);
    }
    errors(id) {
        return join(this.folder, `${id}.errors.jsonl`);
    }
};
ImportFiles = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Config])
], ImportFiles);
export { ImportFiles };
//# sourceMappingURL=import-files.js.map