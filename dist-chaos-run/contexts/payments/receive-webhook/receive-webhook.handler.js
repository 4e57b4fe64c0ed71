var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Command, CommandHandler } from '@nestjs/cqrs';
import { Transaction } from '../../../platform/database/database.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { newId } from '../../../platform/runtime/new-id.js';
import { APPLY_WEBHOOK } from '../gateway/job-names.js';
import { WebhookMail } from '../gateway/webhook-mail.js';
import { Webhooks } from '../storage/webhook.records.js';
/**
 * Verifies a gateway's message and keeps it, with the job that applies it, in one commit; answers false when it came
 * before. Throws `NoSuchWebhook`, `WebhookUnverified`, `WebhookUnreadable`, `WebhookNotChecked`.
 */
export class ReceiveWebhook extends Command {
    constructor(gateway, message) {
        super();
        this.gateway = gateway;
        this.message = message;
    }
}
let ReceiveWebhookHandler = class ReceiveWebhookHandler {
    constructor(mail, webhooks, jobs, transaction) {
        this.mail = mail;
        this.webhooks = webhooks;
        this.jobs = jobs;
        this.transaction = transaction;
    }
    async execute({ gateway, message }) {
        const news = await this.mail.read(gateway, message);
        const webhookId = newId();
        const isNew = await this.transaction.run(async () => {
            if (!(await this.webhooks.add(webhookId, gateway, news)))
                return false;
            await this.jobs.add(APPLY_WEBHOOK, { webhookId });
            return true;
        });
        this.mail.count(gateway, isNew ? 'accepted' : 'duplicate');
        return isNew;
    }
};
ReceiveWebhookHandler = __decorate([
    CommandHandler(ReceiveWebhook),
    __metadata("design:paramtypes", [WebhookMail,
        Webhooks,
        Jobs,
        Transaction])
], ReceiveWebhookHandler);
export { ReceiveWebhookHandler };
//# sourceMappingURL=receive-webhook.handler.js.map