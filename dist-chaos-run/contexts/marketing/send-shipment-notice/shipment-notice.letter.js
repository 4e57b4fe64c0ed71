import { addressLines, unitsOf } from '../delivery/order-text.js';
import { letterOf } from '../domain/letter.js';
/** The letter that goes with a parcel: what is in it, where it goes and how to follow it. */
export function shipmentNotice(order, { lines, tracking }, sender) {
    const parcel = tracking ? [`It travels with ${tracking.carrier}, number ${tracking.number}.`] : [];
    const content = {
        subject: `Your order ${order.number} at ${sender.shopName} is on its way`,
        greeting: `On its way, ${order.shippingAddress.first_name}!`,
        opening: [`This part of your order ${order.number} has left our house.`, ...parcel],
        goods: unitsOf(order, lines),
        link: tracking?.url ? { title: 'Follow your parcel', url: tracking.url } : undefined,
        blocks: [{ title: 'Delivered to', lines: addressLines(order.shippingAddress) }],
    };
    return letterOf(content, sender);
}
//# sourceMappingURL=shipment-notice.letter.js.map