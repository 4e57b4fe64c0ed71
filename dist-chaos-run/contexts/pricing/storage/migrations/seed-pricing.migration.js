/** Where shop windows show prices with the tax in them, and where it is added at the end. */
const INCLUDING_TAX = [
    'EUR',
    'GBP',
    'CHF',
    'SEK',
    'NOK',
    'DKK',
    'PLN',
    'CZK',
    'HUF',
    'RON',
    'ISK',
    'JPY',
    'AUD',
    'NZD',
    'SGD',
];
const EXCLUDING_TAX = ['USD', 'CAD', 'KWD'];
/**
 * The EU and the United Kingdom. `reduced` is a country's lower reduced rate, `reduced_2` the higher one.
 * Source: ibericode/vat-rates 5abb1e1 (August 2025, MIT), standard rates checked against kdeldycke/vat-rates 7585c28.
 */
const EUROPE = {
    AT: { standard: '0.2', reduced: '0.1', reduced_2: '0.13' },
    BE: { standard: '0.21', reduced: '0.06', reduced_2: '0.12' },
    BG: { standard: '0.2', reduced: '0.09' },
    CY: { standard: '0.19', reduced: '0.05', reduced_2: '0.09' },
    CZ: { standard: '0.21', reduced: '0.12' },
    DE: { standard: '0.19', reduced: '0.07' },
    DK: { standard: '0.25' },
    EE: { standard: '0.24', reduced: '0.13' },
    ES: { standard: '0.21', reduced: '0.1', super_reduced: '0.04' },
    FI: { standard: '0.255', reduced: '0.1', reduced_2: '0.14' },
    FR: { standard: '0.2', reduced: '0.055', reduced_2: '0.1', super_reduced: '0.021' },
    GB: { standard: '0.2', reduced: '0.05' },
    GR: { standard: '0.24', reduced: '0.06', reduced_2: '0.13' },
    HR: { standard: '0.25', reduced: '0.05', reduced_2: '0.13' },
    HU: { standard: '0.27', reduced: '0.05', reduced_2: '0.18' },
    IE: { standard: '0.23', reduced: '0.09', reduced_2: '0.135', super_reduced: '0.048' },
    IT: { standard: '0.22', reduced: '0.05', reduced_2: '0.1', super_reduced: '0.04' },
    LT: { standard: '0.21', reduced: '0.05', reduced_2: '0.09' },
    LU: { standard: '0.17', reduced: '0.08', super_reduced: '0.03' },
    LV: { standard: '0.21', reduced: '0.05', reduced_2: '0.12' },
    MT: { standard: '0.18', reduced: '0.05', reduced_2: '0.07' },
    NL: { standard: '0.21', reduced: '0.09' },
    PL: { standard: '0.23', reduced: '0.05', reduced_2: '0.08' },
    PT: { standard: '0.23', reduced: '0.06', reduced_2: '0.13' },
    RO: { standard: '0.21', reduced: '0.11' },
    SE: { standard: '0.25', reduced: '0.06', reduced_2: '0.12' },
    SI: { standard: '0.22', reduced: '0.05', reduced_2: '0.095' },
    SK: { standard: '0.23', reduced: '0.05', reduced_2: '0.19' },
};
/** Elsewhere. A sale to a country without a row is not taxed. Source: node-sales-tax 4a47f68 (October 2025, MIT). */
const WORLD = {
    AU: { standard: '0.1' },
    CA: { standard: '0.05' },
    CH: { standard: '0.081' },
    IS: { standard: '0.24' },
    JP: { standard: '0.1' },
    KR: { standard: '0.1' },
    KW: { standard: '0' },
    MC: { standard: '0.2', reduced: '0.055', reduced_2: '0.1', super_reduced: '0.021' },
    NO: { standard: '0.25' },
    NZ: { standard: '0.15' },
    SG: { standard: '0.09' },
    US: { standard: '0' },
};
/**
 * Regions with rates of their own, by ISO 3166-2. Territories outside the EU's VAT area and the French overseas
 * departments: the two sources above. Azores and Madeira: Portuguese law as in force since July 2021 and October 2024.
 * Canada's harmonised rates: node-sales-tax.
 */
const REGIONS = {
    'CA-NB': { standard: '0.15' },
    'CA-NL': { standard: '0.15' },
    'CA-NS': { standard: '0.14' },
    'CA-ON': { standard: '0.13' },
    'CA-PE': { standard: '0.15' },
    'ES-CE': untaxed('ES'),
    'ES-CN': untaxed('ES'),
    'ES-GC': untaxed('ES'),
    'ES-ML': untaxed('ES'),
    'ES-TF': untaxed('ES'),
    'FI-01': untaxed('FI'),
    'FR-971': { standard: '0.085', reduced: '0.021', reduced_2: '0.021' },
    'FR-972': { standard: '0.085', reduced: '0.021', reduced_2: '0.021' },
    'FR-973': untaxed('FR'),
    'FR-974': { standard: '0.085', reduced: '0.021', reduced_2: '0.021' },
    'FR-976': untaxed('FR'),
    'PT-20': { standard: '0.16', reduced: '0.04', reduced_2: '0.09' },
    'PT-30': { standard: '0.22', reduced: '0.04', reduced_2: '0.12' },
};
/** What a shop can start with; the merchant owns the rows from then on. */
export class SeedPricing1764120000100 {
    async up(runner) {
        await runner.query(`INSERT INTO pricing.currencies (code, prices_include_tax)
       SELECT unnest($1::text[]), true UNION ALL SELECT unnest($2::text[]), false`, [INCLUDING_TAX, EXCLUDING_TAX]);
        await runner.query(`INSERT INTO pricing.tax_rates (country, region, category, rate)
       SELECT row->>'country', row->>'region', row->>'category', (row->>'rate')::numeric
       FROM jsonb_array_elements($1::jsonb) AS rates(row)`, [JSON.stringify([...rows(EUROPE), ...rows(WORLD), ...rows(REGIONS)])]);
    }
    async down(runner) {
        await runner.query('DELETE FROM pricing.tax_rates; DELETE FROM pricing.currencies');
    }
}
/** Every category of a country at nothing: a category's rate would otherwise win over the region's. */
function untaxed(country) {
    return Object.fromEntries(Object.keys(EUROPE[country]).map((category) => [category, '0']));
}
function rows(rates) {
    return Object.entries(rates).flatMap(([place, byCategory]) => Object.entries(byCategory).map(([category, rate]) => ({
        country: place.slice(0, 2),
        region: place.length > 2 ? place : '',
        category,
        rate,
    })));
}
//# sourceMappingURL=seed-pricing.migration.js.map