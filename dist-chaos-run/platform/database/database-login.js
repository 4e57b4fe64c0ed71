var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { DataSource } from 'typeorm';
import { Config } from '../config/config.js';
import { grantToApplication } from './application-role.js';
import { inTurn } from './migrate.js';
/** How this process logs in to the database: at its work as the application, to change the schema as the owner. */
let DatabaseLogin = class DatabaseLogin {
    constructor(dataSource, config) {
        this.config = config;
        const { options } = dataSource.options.extra;
        this.isRestricted = options !== undefined;
        this.application = { connectionString: config.databaseUrl, ...(options && { options }) };
    }
    /** Changes the schema as the owner, while no other process does, and lets the application use what came of it. */
    async change(work) {
        const pool = new Pool({ connectionString: this.config.databaseUrl, application_name: 'cartwright owner', max: 2 });
        pool.on('error', () => undefined); // the statement under way fails with it
        pool.on('connect', (client) => client.on('error', () => undefined));
        const client = await pool.connect();
        try {
            await inTurn(client, async () => {
                await work(pool);
                if (this.isRestricted)
                    await grantToApplication(client);
            });
        }
        finally {
            client.release();
            await pool.end();
        }
    }
};
DatabaseLogin = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [DataSource,
        Config])
], DatabaseLogin);
export { DatabaseLogin };
//# sourceMappingURL=database-login.js.map