var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Config } from '../../../platform/config/config.js';
import { JobHandler } from '../../../platform/jobs/job-handler.js';
import { RUN_RECONCILIATION } from '../gateway/job-names.js';
import { LedgerAudit } from '../gateway/ledger-audit.js';
import { Reconciler } from '../gateway/reconciler.js';
import { TransactionListing } from '../gateway/transaction-listing.js';
import { Reconciliations } from '../storage/reconciliation.records.js';
/** One run: lists what gateways did, compares, and sees to what it can. Runs go one after the other. */
let RunReconciliation = class RunReconciliation {
    constructor(reconciliations, listing, reconciler, audit, config) {
        this.reconciliations = reconciliations;
        this.listing = listing;
        this.reconciler = reconciler;
        this.audit = audit;
        this.config = config;
    }
    async run({ reconciliationId: id }) {
        const begun = await this.reconciliations.begin(id);
        if (!begun)
            return;
        const now = new Date();
        const gateways = await this.listing.fetch(now, begun.wantedFrom);
        const from = await this.reconciler.windowStart(now, begun.wantedFrom);
        const listed = gateways.filter(({ status }) => status === 'listed').map(({ gateway }) => gateway);
        const to = new Date(now.getTime() - this.config.reconcileAfterMs);
        const compared = await this.reconciler.compare({ from, to, gateways: listed }, id);
        const audited = await this.audit.check(await this.reconciliations.factsTo(), id);
        await this.reconciliations.finish(id, {
            ...{ from, to, gateways, factsTo: audited.to },
            found: compared.found + audited.found,
            opened: compared.opened + audited.opened,
            resolved: compared.resolved + audited.resolved,
        });
    }
};
RunReconciliation = __decorate([
    JobHandler({ name: RUN_RECONCILIATION }),
    __metadata("design:paramtypes", [Reconciliations,
        TransactionListing,
        Reconciler,
        LedgerAudit,
        Config])
], RunReconciliation);
export { RunReconciliation };
//# sourceMappingURL=run-reconciliation.job.js.map