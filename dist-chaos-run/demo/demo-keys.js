var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Config } from '../platform/config/config.js';
import { ServiceKeys } from '../platform/security/service-keys.js';
/** Gives a newcomer a key to the back office, in a file that only they can read. */
let DemoKeys = class DemoKeys {
    constructor(config, keys) {
        this.keys = keys;
        this.file = join(config.dataFolder, 'demo-keys.json');
    }
    /** Makes a key unless the file has one that this shop's database knows. */
    async provide() {
        const known = await this.read();
        if (known && (await this.keys.find(known.admin)))
            return;
        const { secret } = await this.keys.create('demo', ['*']);
        await mkdir(dirname(this.file), { recursive: true });
        await writeFile(`${this.file}.part`, `${JSON.stringify({ admin: secret }, null, 2)}\n`, {
            mode: 0o600,
        });
        await rename(`${this.file}.part`, this.file);
    }
    async read() {
        try {
            const content = JSON.parse(await readFile(this.file, 'utf8'));
            return typeof content?.admin === 'string' ? { admin: content.admin } : undefined;
        }
        catch {
            return undefined; // not there, or not ours to understand: it is written anew
        }
    }
};
DemoKeys = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Config,
        ServiceKeys])
], DemoKeys);
export { DemoKeys };
//# sourceMappingURL=demo-keys.js.map