/** The category of goods (and of shipping) that have no rate of their own. */
export const STANDARD = 'standard';
/**
 * The rate that applies to a category in a region, among the rates of one country: the category's own rate there, else
 * the category's rate in the country, else the region's standard rate, else the country's, else none ("0").
 * A category goes before a region because a country that lowers the tax on books means all of its regions; a territory
 * that is taxed otherwise altogether names each category.
 */
export function rateFor(rates, category, region) {
    const find = (wantedRegion, wantedCategory) => rates.find((rate) => rate.region === wantedRegion && rate.category === wantedCategory)?.rate;
    return find(region, category) ?? find(null, category) ?? find(region, STANDARD) ?? find(null, STANDARD) ?? '0';
}
//# sourceMappingURL=tax-rates.js.map