import { letterOf } from '../domain/letter.js';
/** The letter that says that a variant can be bought again. */
export function backInStockLetter({ productTitle, variantTitle, sku }, sender) {
    const name = [productTitle, variantTitle].filter(Boolean).join(', ');
    const content = {
        subject: `${name} is back at ${sender.shopName}`,
        greeting: 'It is back!',
        opening: [
            `You asked us to write when ${name} can be bought again: now it can. We keep none aside, so be quick.`,
            'This is the only letter about it. We have deleted your address from our list.',
        ],
        goods: [{ name, note: sku }],
    };
    return letterOf(content, sender);
}
//# sourceMappingURL=back-in-stock.letter.js.map