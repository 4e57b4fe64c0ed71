import { Allocation } from './storage/allocation.js';
import { DescribeHoldsHandler } from './describe-holds/describe-holds.handler.js';
import { GetHoldController } from './describe-holds/get-hold.controller.js';
import { GetAllocationController } from './get-allocation/get-allocation.controller.js';
import { GetAllocationHandler } from './get-allocation/get-allocation.handler.js';
import { GetBundleController } from './get-bundle/get-bundle.controller.js';
import { GetBundleHandler } from './get-bundle/get-bundle.handler.js';
import { GetPolicyController } from './get-policy/get-policy.controller.js';
import { GetPolicyHandler } from './get-policy/get-policy.handler.js';
import { SetAllocationController } from './set-allocation/set-allocation.controller.js';
import { SetAllocationHandler } from './set-allocation/set-allocation.handler.js';
import { SetBundleController } from './set-bundle/set-bundle.controller.js';
import { SetBundleHandler } from './set-bundle/set-bundle.handler.js';
import { SetPolicyController } from './set-policy/set-policy.controller.js';
import { SetPolicyHandler } from './set-policy/set-policy.handler.js';
import { Bundles } from './storage/bundles.js';
import { CreateStockTerms1764270200000 } from './storage/migrations/create-stock-terms.migration.js';
import { Policies } from './storage/policies.js';
import { StockChanges } from './storage/stock-changes.js';
import { TurnPolicies } from './turn-policies/turn-policies.job.js';

/** On what terms stock is sold: from where, beyond what is there, in which shares, and as parts of what. */
export const TERMS = {
  migrations: [CreateStockTerms1764270200000],
  controllers: [
    SetPolicyController,
    GetPolicyController,
    SetBundleController,
    GetBundleController,
    SetAllocationController,
    GetAllocationController,
    GetHoldController,
  ],
  providers: [
    StockChanges,
    Allocation,
    Policies,
    SetPolicyHandler,
    GetPolicyHandler,
    TurnPolicies,
    Bundles,
    SetBundleHandler,
    GetBundleHandler,
    SetAllocationHandler,
    GetAllocationHandler,
    DescribeHoldsHandler,
  ],
};
