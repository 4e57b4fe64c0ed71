import { ManualGateway } from '../../../src/contexts/payments/manual-gateway/manual.gateway.js';
import { describeGateway } from '../../support/gateway-contract.js';

describeGateway('manual', {
  start: async () => ({
    ...{ gateway: new ManualGateway(), token: 'invoice' },
    amounts: { taken: [['EUR', 1], ['JPY', 500], ['KWD', 5124]] }, // prettier-ignore
  }),
});
