var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { Clock } from '../../../platform/runtime/clock.js';
import { MappingShipped } from '../domain/integrations.errors.js';
import { readMapping } from '../domain/read-mapping.js';
/** The project's folder `mappings`, seen from `src` and from `dist` alike. */
const SHIPPED = resolve(import.meta.dirname, '../../../../mappings');
/** Mappings that come with the shop, and those that integrations have stored. */
let Mappings = class Mappings {
    constructor(database, clock) {
        this.database = database;
        this.clock = clock;
    }
    async find(name) {
        if ((await this.shippedNames()).includes(name)) {
            const text = await readFile(join(SHIPPED, `${name}.json`), 'utf8');
            return { name, shipped: true, mapping: JSON.parse(text) };
        }
        const [row] = await this.database.query('SELECT mapping FROM integrations.mappings WHERE name = $1', [name]);
        return row && { name, shipped: false, mapping: row.mapping };
    }
    /** The names of all, the shipped ones first. */
    async list() {
        const sql = 'SELECT name, false AS shipped FROM integrations.mappings ORDER BY name';
        const stored = await this.database.query(sql);
        return [...(await this.shippedNames()).map((name) => ({ name, shipped: true })), ...stored];
    }
    /** Stores a mapping, in place of an older one of that name. Throws `MappingInvalid`, `MappingShipped`. */
    async put(name, mapping) {
        if ((await this.shippedNames()).includes(name))
            throw new MappingShipped(name);
        readMapping(mapping);
        await this.database.query(`INSERT INTO integrations.mappings (name, mapping, updated_at) VALUES ($1, $2, $3)
       ON CONFLICT (name) DO UPDATE SET mapping = excluded.mapping, updated_at = excluded.updated_at`, [name, JSON.stringify(mapping), this.clock.now()]);
    }
    async shippedNames() {
        const files = await readdir(SHIPPED);
        return files.flatMap((file) => (file.endsWith('.json') ? [file.slice(0, -'.json'.length)] : [])).sort();
    }
};
Mappings = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Database,
        Clock])
], Mappings);
export { Mappings };
//# sourceMappingURL=mappings.js.map