const KILOGRAM = 1000;
const UP_TO = [2 * KILOGRAM, 5 * KILOGRAM, 10 * KILOGRAM, 31.5 * KILOGRAM];
/** The four brackets of one currency, in minor units; goods worth `freeFrom` go free up to 10 kg. */
function rates(currency, amounts, freeFrom = null) {
    return amounts.map((amount, index) => ({
        currency,
        amount,
        maxWeightGrams: UP_TO[index],
        freeFrom: index < 3 ? freeFrom : null,
    }));
}
/** One price list for both currencies the demo sells in. */
function both(amounts, freeFrom = null) {
    return [...rates('EUR', amounts, freeFrom), ...rates('USD', amounts, freeFrom)];
}
const EU = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ');
/** From Hamburg to the EU, to the United States, and to some of the rest. */
export const DEMO_ZONES = [
    {
        code: 'eu',
        name: 'European Union',
        countries: EU,
        regions: [],
        options: [
            {
                code: 'standard',
                name: 'Standard parcel',
                deliveryEstimate: '2 to 5 working days',
                rates: both([490, 690, 990, 1690], 7900),
            },
            {
                code: 'express',
                name: 'Express',
                deliveryEstimate: 'Next working day',
                rates: both([1490, 1790, 2290, 3990]),
            },
        ],
    },
    {
        code: 'us',
        name: 'United States',
        countries: ['US'],
        regions: [],
        options: [
            {
                code: 'standard',
                name: 'International parcel',
                deliveryEstimate: '6 to 10 working days',
                rates: both([1290, 1990, 3490, 6900], 15000),
            },
            {
                code: 'express',
                name: 'Express',
                deliveryEstimate: '2 to 3 working days',
                rates: both([3490, 4990, 7490, 14900]),
            },
        ],
    },
    {
        code: 'world',
        name: 'United Kingdom and beyond',
        countries: ['GB', 'CH', 'NO', 'IS', 'LI', 'CA', 'AU', 'NZ', 'JP', 'KR', 'SG'],
        regions: [],
        options: [
            {
                code: 'standard',
                name: 'International parcel',
                deliveryEstimate: '5 to 12 working days',
                rates: both([1590, 2290, 3790, 7900]),
            },
        ],
    },
];
//# sourceMappingURL=demo-shipping.js.map