/** The file's countries in ISO 3166-1 alpha-2. Three are no country of that standard and need a choice, see below. */
const CODES = {
    ...{ Australia: 'AU', Austria: 'AT', Bahrain: 'BH', Belgium: 'BE', Brazil: 'BR', Canada: 'CA', Cyprus: 'CY' },
    ...{ 'Czech Republic': 'CZ', Denmark: 'DK', EIRE: 'IE', Finland: 'FI', France: 'FR', Germany: 'DE', Greece: 'GR' },
    ...{ 'Hong Kong': 'HK', Iceland: 'IS', Israel: 'IL', Italy: 'IT', Japan: 'JP', Lebanon: 'LB', Lithuania: 'LT' },
    ...{ Malta: 'MT', Netherlands: 'NL', Norway: 'NO', Poland: 'PL', Portugal: 'PT', RSA: 'ZA', 'Saudi Arabia': 'SA' },
    ...{ Singapore: 'SG', Spain: 'ES', Sweden: 'SE', Switzerland: 'CH', USA: 'US', 'United Arab Emirates': 'AE' },
    'United Kingdom': 'GB',
    'Channel Islands': 'JE', // Jersey and Guernsey have a code each; Jersey is the larger
    'European Community': 'BE', // no member state is named; its institutions sit in Brussels
    Unspecified: 'GB', // the shop's own country
};
/** The code of a country as the file names it; undefined for one it never named. */
export function countryCode(name) {
    return CODES[name];
}
/** All codes, each once. */
export function allCountryCodes() {
    return [...new Set(Object.values(CODES))];
}
//# sourceMappingURL=countries.js.map