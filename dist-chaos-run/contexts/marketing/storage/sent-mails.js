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
import { Database } from '../../../platform/database/database.js';
import { Clock } from '../../../platform/runtime/clock.js';
/** Remembers which messages have been sent. */
let SentMails = class SentMails {
    constructor(database, clock) {
        this.database = database;
        this.clock = clock;
    }
    async has(key) {
        const rows = await this.database.query('SELECT FROM marketing.sent_mails WHERE key = $1', [key]);
        return rows.length > 0;
    }
    async add(key) {
        await this.database.query('INSERT INTO marketing.sent_mails (key, sent_at) VALUES ($1, $2) ON CONFLICT (key) DO NOTHING', [key, this.clock.now()]);
    }
};
SentMails = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Database,
        Clock])
], SentMails);
export { SentMails };
//# sourceMappingURL=sent-mails.js.map