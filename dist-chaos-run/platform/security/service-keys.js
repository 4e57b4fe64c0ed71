var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
var __param = (this && this.__param) || function (paramIndex, decorator) {
    return function (target, key) { decorator(target, key, paramIndex); }
};
import { Inject, Injectable } from '@nestjs/common';
import { timingSafeEqual } from 'node:crypto';
import { Database } from '../database/database.js';
import { newId } from '../runtime/new-id.js';
import { hashOfToken, newToken } from './tokens.js';
/** A revoked key works for this long at most. */
const REMEMBER_MS = 10_000;
const REMEMBERED_KEYS = 1_000;
const COLUMNS = 'id, name, prefix, scopes, expires_at, revoked_at, created_at';
/** Keys of integrations and back offices: hashed, scoped, expiring. */
let ServiceKeys = class ServiceKeys {
    constructor(database) {
        this.database = database;
        this.remembered = new Map();
    }
    /** Makes a key and answers its secret, which nobody can read again. */
    async create(name, scopes, expiresAt) {
        const [id, secret] = [newId(), newToken('sk_')];
        await this.database.query('INSERT INTO platform.service_keys (id, name, prefix, key_hash, scopes, expires_at) VALUES ($1, $2, $3, $4, $5, $6)', [id, name, secret.slice(0, 9), hashOfToken(secret), scopes, expiresAt ?? null]);
        return { id, secret };
    }
    /** The live key of this secret; unknown, revoked and expired ones are undefined. */
    async find(secret) {
        const hash = hashOfToken(secret);
        const key = this.recall(hash) ?? (await this.load(hash));
        if (!key || !timingSafeEqual(Buffer.from(key.key_hash), Buffer.from(hash)))
            return undefined;
        return key.expires_at && key.expires_at.getTime() <= Date.now() ? undefined : key;
    }
    async list() {
        return this.database.query(`SELECT ${COLUMNS} FROM platform.service_keys ORDER BY created_at, id`);
    }
    /** False when there is no such key, or it was revoked before. */
    async revoke(id) {
        const rows = await this.database.query('UPDATE platform.service_keys SET revoked_at = now() WHERE id = $1 AND revoked_at IS NULL RETURNING id', [id]);
        this.remembered.clear();
        return rows.length > 0;
    }
    recall(hash) {
        const found = this.remembered.get(hash);
        return found && found.until > Date.now() ? found.key : undefined;
    }
    async load(hash) {
        const [key] = await this.database.query(`SELECT ${COLUMNS}, key_hash FROM platform.service_keys WHERE key_hash = $1 AND revoked_at IS NULL`, [hash]);
        if (this.remembered.size >= REMEMBERED_KEYS)
            this.remembered.clear();
        if (key)
            this.remembered.set(hash, { key, until: Date.now() + REMEMBER_MS });
        return key;
    }
};
ServiceKeys = __decorate([
    Injectable(),
    __param(0, Inject(Database)),
    __metadata("design:paramtypes", [Object])
], ServiceKeys);
export { ServiceKeys };
//# sourceMappingURL=service-keys.js.map