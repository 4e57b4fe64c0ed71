import { DiscoveryService } from '@nestjs/core';
/** The message is not from the gateway, too old, or not readable; said without detail to whoever sent it. */
export class WebhookRefused extends Error {
    constructor(reason) {
        super(`A webhook was refused: ${reason}.`);
        this.reason = reason;
        this.name = 'WebhookRefused';
    }
}
/** Registers a provider class as the payment gateway of that name; a name taken twice stops the boot. */
export const GatewayProvider = DiscoveryService.createDecorator();
//# sourceMappingURL=payment-gateway.js.map