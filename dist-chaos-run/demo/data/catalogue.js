import { bedAndBath } from './bed-and-bath.js';
import { books } from './books.js';
import { cookware } from './cookware.js';
import { desk } from './desk.js';
import { garden } from './garden.js';
import { lighting } from './lighting.js';
import { living } from './living.js';
import { pantry } from './pantry.js';
import { tableware } from './tableware.js';
import { trail } from './trail.js';
/** Parents before their children. */
export const CATALOGUE = [
    { code: 'HOME', name: 'Home', products: living },
    { code: 'KITCHEN', name: 'Kitchen', parent: 'HOME' },
    { code: 'COOK', name: 'Cookware', parent: 'KITCHEN', products: cookware },
    { code: 'TABLE', name: 'Tableware', parent: 'KITCHEN', products: tableware },
    { code: 'BED', name: 'Bed and bath', parent: 'HOME', products: bedAndBath },
    { code: 'LIGHT', name: 'Lighting', parent: 'HOME', products: lighting },
    { code: 'FOOD', name: 'Pantry', taxCategory: 'reduced', products: pantry },
    { code: 'OUT', name: 'Outdoors' },
    { code: 'GARDEN', name: 'Garden', parent: 'OUT', products: garden },
    { code: 'TRAIL', name: 'Trail', parent: 'OUT', products: trail },
    { code: 'DESK', name: 'Paper and desk', products: desk },
    { code: 'BOOK', name: 'Books', parent: 'DESK', taxCategory: 'reduced', products: books },
];
//# sourceMappingURL=catalogue.js.map